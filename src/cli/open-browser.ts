/** Opens an address in the default browser, where there is a screen to show it. */
import { spawn } from 'node:child_process'

/** False on a machine without a screen: a server, a container, a remote terminal. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env, platform: string = process.platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((one) => one !== undefined && one !== '')
}

/** True when the system accepted to open it. The address is an argument, never part of a shell's line. */
export async function openBrowser(address: string): Promise<boolean> {
  const [command, ...args] = opener(address)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  const { promise, resolve } = Promise.withResolvers<boolean>()
  child.once('error', () => {
    resolve(false)
  })
  // `xdg-open` ends as soon as the browser has the address; a browser started by it may take over and stay.
  child.once('exit', (code) => {
    resolve(code === 0)
  })
  const stays = setTimeout(() => {
    resolve(true)
  }, 5000)
  const opened = await promise
  clearTimeout(stays)
  child.unref()
  return opened
}

function opener(address: string): [string, ...string[]] {
  switch (process.platform) {
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', address]
    case 'darwin':
      return ['open', address]
    default:
      return ['xdg-open', address]
  }
}
