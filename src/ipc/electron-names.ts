/** Names of the messages between the page's preload and Electron's main process. */
import type { ChannelName } from './channels.ts'

export function requestName(channel: ChannelName): string {
  return `amarres:${channel}`
}

export function eventName(event: 'progress' | 'change'): string {
  return `amarres-event:${event}`
}
