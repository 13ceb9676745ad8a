/** What the sandboxed page can reach: exactly the channels, nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channelNames } from '../ipc/channels.ts'
import type { Bridge } from '../ipc/channels.ts'
import { eventName, requestName } from '../ipc/electron-names.ts'

const known: ReadonlySet<string> = new Set(channelNames)

const bridge: Bridge = {
  shell: 'electron',
  call: (name, argument) =>
    known.has(name)
      ? // `invoke` cannot know what each channel returns: the schema in channels.ts does.
        (ipcRenderer.invoke(requestName(name), argument) as Promise<never>)
      : Promise.reject(new Error(`Unknown channel: ${name}`)),
  give: (files) => Promise.resolve(files.map((file) => ({ kind: 'path', path: webUtils.getPathForFile(file) }))),
  onProgress: (listener) => listen('progress', listener as Listener),
  onChange: (listener) => listen('change', listener as Listener),
}

/** Main sends only what the schema says; Electron types it as unknown. */
type Listener = (value: unknown) => void

function listen(event: 'progress' | 'change', listener: Listener): () => void {
  const wrapped = (_event: unknown, value: unknown): void => {
    listener(value)
  }
  ipcRenderer.on(eventName(event), wrapped)
  return () => {
    ipcRenderer.removeListener(eventName(event), wrapped)
  }
}

contextBridge.exposeInMainWorld('amarres', bridge)
