/**
 * How the page reaches the session: through the Electron preload when there is one, over HTTP in the browser shell.
 * Nothing else in `renderer/` knows which.
 */
import type {
  Argument,
  Bridge,
  ChannelName,
  GivenFile,
  Outcome,
  Progress,
  Result,
  SessionView,
} from '../src/ipc/channels.ts'

declare global {
  interface Window {
    /** Set by the Electron preload. */
    readonly amarres?: Bridge
  }
}

/** The server no longer answers for this page: `expired` = its token is gone, `unreachable` = it has stopped. */
export class SessionLost extends Error {
  readonly why: 'expired' | 'unreachable'

  constructor(why: 'expired' | 'unreachable') {
    super(`Session ${why}`)
    this.name = 'SessionLost'
    this.why = why
  }
}

export function findBridge(): Bridge {
  return window.amarres ?? new HttpBridge()
}

class HttpBridge implements Bridge {
  readonly shell = 'browser'
  #events: EventSource | null = null

  async call<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Outcome<Result<Name>>> {
    const response = await request(`/api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ argument }),
    })
    return (await response.json()) as Outcome<Result<Name>>
  }

  async give(
    files: readonly File[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<readonly GivenFile[]> {
    const given: GivenFile[] = []
    for (const file of files) {
      onProgress?.(given.length, files.length)
      const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath
      // Some exports write dates without a year: only the file's own date tells which.
      const query = new URLSearchParams({ name, modified: String(file.lastModified) })
      const response = await request(`/upload?${query}`, { method: 'POST', body: file })
      const { id } = (await response.json()) as { id: string }
      given.push({ kind: 'upload', id, name })
    }
    onProgress?.(given.length, files.length)
    return given
  }

  onProgress(listener: (progress: Progress) => void): () => void {
    return this.#listen('progress', (data) => {
      listener(data as Progress)
    })
  }

  onChange(listener: (view: SessionView) => void): () => void {
    return this.#listen('change', (data) => {
      listener(data as SessionView)
    })
  }

  #listen(type: 'progress' | 'change', listener: (data: unknown) => void): () => void {
    this.#events ??= new EventSource('/events')
    const events = this.#events
    const receive = (event: MessageEvent<string>): void => {
      listener(JSON.parse(event.data))
    }
    events.addEventListener(type, receive)
    return () => {
      events.removeEventListener(type, receive)
    }
  }
}

async function request(address: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address, { ...init, credentials: 'same-origin' })
  } catch {
    throw new SessionLost('unreachable')
  }
  if (response.status === 401 || response.status === 403) throw new SessionLost('expired')
  // The server refuses in plain words (a file too large, for instance).
  if (!response.ok) throw new Error((await response.text()).trim() || `HTTP ${response.status}`)
  return response
}

/** Where the browser shell serves an exported file. */
export function downloadAddress(id: string): string {
  return `/download/${encodeURIComponent(id)}`
}

/** Starts the download of an exported file, as a click on a link would. */
export function download(id: string, name: string): void {
  const link = document.createElement('a')
  link.href = downloadAddress(id)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
