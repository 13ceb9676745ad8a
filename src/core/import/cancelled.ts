/** Thrown by rows being read when the user gives up meanwhile: not a bug, never to be caught by whoever reads them. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled')
    this.name = 'Cancelled'
  }
}
