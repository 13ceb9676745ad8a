import { mount } from 'svelte'
import App from './App.svelte'
import { findBridge } from './bridge.ts'
import { session } from './state/session.svelte.ts'
import { theme } from './state/theme.svelte.ts'
import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'

theme.restore()
void session.connect(findBridge())

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no #app')
mount(App, { target })
