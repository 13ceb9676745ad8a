/** What the sandboxed page can reach: exactly the channels, nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channelNames } from '../ipc/channels.ts'
import type { Bridge, Progress, SessionView } from '../ipc/channels.ts'
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
  onProgress: (listener) => listen<Progress>('progress', listener),
  onChange: (listener) => listen<SessionView>('change', listener),
}

function listen<Value>(event: 'progress' | 'change', listener: (value: Value) => void): () => void {
  const wrapped = (_event: unknown, value: Value): void => {
    listener(value)
  }
  ipcRenderer.on(eventName(event), wrapped)
  return () => {
    ipcRenderer.removeListener(eventName(event), wrapped)
  }
}

contextBridge.exposeInMainWorld('amarres', bridge)
