/** `GET /events`: what the session says by itself, as server-sent events named `progress` and `change`. */
import type { ServerResponse } from 'node:http'

const heartbeatMs = 25_000

export interface Events {
  add(response: ServerResponse): void
  send(event: 'progress' | 'change', value: unknown): void
  close(): void
}

export function createEvents(): Events {
  const listening = new Set<ServerResponse>()
  // A comment now and then: a page that vanished without closing is noticed.
  const heartbeat = setInterval(() => {
    for (const response of listening) response.write(': \n\n')
  }, heartbeatMs)
  heartbeat.unref()
  return {
    add(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', connection: 'keep-alive' })
      response.write(': \n\n')
      listening.add(response)
      response.once('close', () => {
        listening.delete(response)
      })
    },
    send(event, value) {
      for (const response of listening) response.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`)
    },
    close() {
      clearInterval(heartbeat)
      for (const response of listening) response.end()
    },
  }
}
