/** Entry of the session's own thread: imports, analyses and documents never block a window or a server. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { Message, Request, WorkerStart } from './session-messages.ts'
import { createSession } from './session.ts'

if (parentPort === null) throw new Error('session-worker is started by session-host, as a worker thread')
const port = parentPort

function say(message: Message): void {
  port.postMessage(message)
}

const { cancelPort, ...options } = workerData as WorkerStart

function cancelRequests(): readonly string[] {
  const names: string[] = []
  for (let next = receiveMessageOnPort(cancelPort); next !== undefined; next = receiveMessageOnPort(cancelPort)) {
    names.push(String(next.message))
  }
  return names
}

const session = createSession(options, cancelRequests)
session.onProgress((progress) => {
  say({ kind: 'progress', progress })
})
session.onChange((view) => {
  say({ kind: 'change', view })
})
port.on('message', ({ id, name, argument }: Request) => {
  void session.handle(name, argument).then((outcome) => {
    say({ kind: 'answer', id, outcome })
  })
})
