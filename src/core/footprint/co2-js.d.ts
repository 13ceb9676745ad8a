/** CO2.js ships no types: what is used of it. */
declare module '@tgwf/co2' {
  export class co2 {
    constructor(options: { readonly model: 'swd'; readonly version: 4 })
    /** Every option given: a missing one makes the library speak on the console. */
    perVisitTrace(
      bytes: number,
      green: boolean,
      options: {
        /** Grams per kilowatt-hour. */
        readonly gridIntensity: { readonly device: number; readonly network: number; readonly dataCenter: number }
        readonly firstVisitPercentage: number
        readonly returnVisitPercentage: number
        readonly dataReloadRatio: number
      },
    ): { readonly co2: number }
  }
}
