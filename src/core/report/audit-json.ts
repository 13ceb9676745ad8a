/**
 * `audit.json`: an analysis for other programs. Documented here, stable, sorted, without any date but `on`: the same analysis
 * gives the same bytes.
 *
 * Every number is inside a figure: `{ code, id, low, central, high, centralIs, unit, quality, sources, formula, inputs }`. A result that
 * has no number is `{ code, id, status, reason, formula, inputs }`: no number at all. `figures` holds all of them, in code
 * order; the sections above it hold the same objects where they belong. `reference` is apart: version, date and SHA-256 of the
 * reference data, and each value used, `range` being its two ends, with what the dossier put instead of what was published. `inputs` are ids of `figures`.
 *
 * `dependence.weights` are numbers that the user decided; null: equal weights.
 *
 * `trend` also gives, per channel, the series itself: `months` (value, or null where nothing is known or comparable), the
 * `breaks` no slope crosses, the `test` (Mann–Kendall) and the `path` if nothing changes, in the `unit` of the series; it
 * ends at `projection`, and has its quality and sources.
 */
import type { Analysis, Entry, Gate } from '../analysis.ts'
import { componentIds } from '../analysis.ts'
import type { DependenceWeights } from '../dossier/dependence-weights.ts'
import { isFigure } from '../figure.ts'
import type { Source } from '../figure.ts'
import type { JudgedWith } from '../reference/judged-with.ts'
import type { Problem } from '../problem.ts'

const formatVersion = 1

export function auditJson(analysis: Analysis): string {
  const { territory, structure, residents, reach, illusion, dependence, sobriety } = analysis
  const { attention, exposure, footprint } = analysis
  const content = {
    format: 'amarres-audit',
    version: formatVersion,
    method: analysis.method,
    on: analysis.on,
    fictitious: analysis.fictitious,
    reference: referenceJson(analysis.reference),
    territory:
      territory === null
        ? null
        : {
            kind: territory.kind,
            code: territory.code,
            name: territory.name,
            departement: territory.departement,
            epci: territory.epci,
          },
    structure:
      structure === null
        ? null
        : { year: structure.year, quality: structure.quality, sources: structure.sources.map(sourceJson) },
    period: analysis.period,
    files: sorted(analysis.files, (one) => `${one.file}\n${one.sha256}`).map(({ file, sha256, importer }) => ({
      file,
      sha256,
      importer,
    })),
    residents: {
      total: figureJson(residents.total),
      adults: figureJson(residents.adults),
      byBand: residents.byBand.map((one) => ({ band: one.band, residents: figureJson(one.residents) })),
    },
    channels: sorted(analysis.channels, (one) => one.channel).map((one) => ({
      channel: one.channel,
      service: one.service,
      account: one.account,
      operator: one.operator,
      kind: one.kind,
      online: one.online,
      rung: one.rung,
      monthlyPeople: figureJson(one.monthlyPeople),
      residents: figureJson(one.residents),
      byBand: one.byBand.map(({ band, residents: inBand, survey }) => ({
        band,
        residents: figureJson(inBand),
        survey: survey && { share: figureJson(survey.share), before: figureJson(survey.before) },
      })),
      survey: one.survey,
      followers: figureJson(one.followers),
    })),
    reach: {
      total: figureJson(reach.total),
      notReached: figureJson(reach.notReached),
      byBand: reach.byBand.map((one) => ({
        band: one.band,
        residents: figureJson(one.residents),
        reached: figureJson(one.reached),
        notReached: figureJson(one.notReached),
        byPlatforms: figureJson(one.byPlatforms),
        bySeveral: figureJson(one.bySeveral),
      })),
      bySeveral: figureJson(reach.bySeveral),
      byPlatforms: figureJson(reach.byPlatforms),
      byOwnMedia: figureJson(reach.byOwnMedia),
      exclusiveToPlatforms: figureJson(reach.exclusiveToPlatforms),
      byOperator: sorted(reach.byOperator, (one) => one.operator).map((one) => ({
        operator: one.operator,
        services: texts(one.services),
        reached: figureJson(one.reached),
        exclusive: figureJson(one.exclusive),
      })),
      byMessageType: sorted(reach.byMessageType, (one) => one.type).map((one) => ({
        type: one.type,
        channels: texts(one.channels),
        reached: figureJson(one.reached),
        notReached: figureJson(one.notReached),
      })),
      overlaps: sorted(reach.overlaps, (one) => one.share.id).map((one) => ({
        channels: one.channels,
        band: one.band,
        share: figureJson(one.share),
        used: one.used,
      })),
      bundles: sorted(reach.bundles.map(texts), (one) => one.join()),
    },
    surveys: sorted(analysis.surveys, (one) => one.sha256).map((one) => ({
      file: one.file,
      sha256: one.sha256,
      sample: 'whoever-answered',
      respondents: figureJson(one.respondents),
      effectiveSize: figureJson(one.effectiveSize),
      weighting: one.weighting,
      trimmed: one.trimmed,
      bands: one.bands.map(({ band, respondents, status, with: others }) => ({
        band,
        respondents: figureJson(respondents),
        status,
        with: texts(others),
      })),
      overlaps: one.overlaps,
    })),
    reachedWithoutOverlaps: analysis.reachedWithoutOverlaps && figureJson(analysis.reachedWithoutOverlaps),
    illusion: {
      followers: figureJson(illusion.followers),
      residentsByPlatforms: figureJson(illusion.residentsByPlatforms),
      ratio: figureJson(illusion.ratio),
      outsideShare: figureJson(illusion.outsideShare),
      reachedPerPost: figureJson(illusion.reachedPerPost),
      neverSeeing: figureJson(illusion.neverSeeing),
    },
    dependence: {
      components: dependence.components.map((one) => ({ id: one.id, value: figureJson(one.value) })),
      index: figureJson(dependence.index),
      letters: dependence.letters,
      weights: dependence.weights && weightsJson(dependence.weights),
      equal: dependence.equal && { index: figureJson(dependence.equal.index), letters: dependence.equal.letters },
      acceptability:
        dependence.acceptability === null
          ? null
          : {
              draws: dependence.acceptability.draws,
              byLetter: dependence.acceptability.byLetter.map(({ letter, central, within }) => ({
                letter,
                central: figureJson(central),
                within: figureJson(within),
              })),
            },
      effectiveOperators: figureJson(dependence.effectiveOperators),
      elephant: figureJson(dependence.elephant),
      elephantOperators: texts(dependence.elephantOperators),
      persistence: {
        periods: dependence.persistence.periods.map(({ from, to }) => ({ from, to })),
        judgements: dependence.persistence.judgements.map(({ finding, holds, status }) => ({ finding, holds, status })),
      },
      gate: gateJson(dependence.gate),
    },
    stress: sorted(analysis.stress, (one) => one.scenario).map((one) => ({
      scenario: one.scenario,
      kind: one.kind,
      operator: one.operator,
      channels: texts(one.channels),
      reached: figureJson(one.reached),
      lost: one.lost === null ? null : figureJson(one.lost),
      lostByBand: one.lostByBand.map(({ band, lost }) => ({ band, lost: figureJson(lost) })),
      orphanedTypes: texts(one.orphanedTypes),
      undescribed: texts(one.undescribed),
      components: one.components.map(({ id, value }) => ({ id, value: figureJson(value) })),
      index: figureJson(one.index),
      letters: one.letters,
      gate: gateJson(one.gate),
      costPerYear: figureJson(one.costPerYear),
    })),
    // In the order of the list: what to find out first.
    sensitivity: analysis.sensitivity.map((one) => ({
      input: one.input,
      kind: one.kind,
      channels: texts(one.channels),
      unknown: one.unknown,
      way: { id: one.way.id, hours: rangeJson(one.way.hours), euros: rangeJson(one.way.euros) },
      unlocks: texts(one.unlocks),
      effects: one.effects.map(({ output, explained, known, swing }) => ({
        output,
        explained: figureJson(explained),
        known: figureJson(known),
        swing: figureJson(swing),
      })),
    })),
    sobriety: {
      publications: {
        count: figureJson(sobriety.publications.count),
        perWeek: figureJson(sobriety.publications.perWeek),
        videoShare: figureJson(sobriety.publications.videoShare),
        withoutEffectShare: figureJson(sobriety.publications.withoutEffectShare),
        repeatedShare: figureJson(sobriety.publications.repeatedShare),
      },
      hoursPerMonth: figureJson(sobriety.hoursPerMonth),
      costPerYear: figureJson(sobriety.costPerYear),
      costPerResident: figureJson(sobriety.costPerResident),
      minutesPerResident: figureJson(sobriety.minutesPerResident),
      missingHours: texts(sobriety.missingHours),
      missingCosts: texts(sobriety.missingCosts),
      channels: sorted(sobriety.channels, (one) => one.channel).map((one) => ({
        channel: one.channel,
        publications: figureJson(one.publications),
        hoursPerMonth: figureJson(one.hoursPerMonth),
        costPerYear: figureJson(one.costPerYear),
        costPerResident: figureJson(one.costPerResident),
        minutesPerResident: figureJson(one.minutesPerResident),
        hoursPerThousandContacts: figureJson(one.hoursPerThousandContacts),
        costPerThousandContacts: figureJson(one.costPerThousandContacts),
      })),
    },
    trend: sorted(analysis.trend, (one) => one.channel).map((one) => ({
      channel: one.channel,
      kind: one.kind,
      metric: one.metric,
      unit: one.unit,
      months: one.months.map(({ month, value }) => ({ month, value })),
      breaks: one.breaks.map(({ month, kind, reference }) => ({ month, kind, reference })),
      segment: one.segment,
      missing: one.missing,
      direction: one.direction,
      test: one.test,
      level: figureJson(one.level),
      slope: figureJson(one.slope),
      projection: figureJson(one.projection),
      path: {
        months: one.path.map(({ month }) => month),
        lows: one.path.map(({ low }) => low),
        centrals: one.path.map(({ central }) => central),
        highs: one.path.map(({ high }) => high),
      },
    })),
    attention: {
      total: figureJson(attention.total),
      channels: sorted(attention.channels, (one) => one.channel).map((one) => ({
        channel: one.channel,
        attention: figureJson(one.attention),
      })),
      missing: texts(attention.missing),
    },
    exposure: exposure.map((one) => ({
      trait: one.trait,
      total: figureJson(one.total),
      byBand: one.byBand.map(({ band, exposed }) => ({ band, exposed: figureJson(exposed) })),
      established: texts(one.established),
      perhaps: texts(one.perhaps),
      evidence: texts(one.evidence),
      counterEvidence: texts(one.counterEvidence),
    })),
    footprint: {
      total: figureJson(footprint.total),
      channels: sorted(footprint.channels, (one) => one.channel).map((one) => ({
        channel: one.channel,
        footprint: figureJson(one.footprint),
      })),
      missing: texts(footprint.missing),
      leftOut: texts(footprint.leftOut),
    },
    coverage: sorted(analysis.coverage, (one) => one.channel).map((one) => ({
      channel: one.channel,
      months: texts(one.months),
    })),
    findings: sorted(analysis.findings, (one) => `${one.id}\n${JSON.stringify(one.params)}`).map((one) => ({
      id: one.id,
      severity: one.severity,
      figures: one.figures,
      threshold: one.threshold,
      params: Object.fromEntries(sorted(Object.entries(one.params), ([key]) => key)),
    })),
    recommendations: analysis.recommendations
      .toSorted((one, other) => one.rank - other.rank)
      .map((one) => ({
        id: one.recommendation.id,
        kind: one.recommendation.kind,
        whoDecides: one.recommendation.whoDecides,
        reversible: one.recommendation.reversible,
        affects: texts(one.recommendation.affects),
        basis: texts(one.recommendation.basis),
        because: texts([...new Set(one.because.map((finding) => finding.id))]),
      })),
    figures: sorted(analysis.ledger, (one) => one.code.padStart(8, '0')).map(figureJson),
    problems: sorted(analysis.problems.map(problemJson), (one) => JSON.stringify(one)),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** What the analysis was judged with: each value used, with the dossier's own replacement and what was published instead. */
function referenceJson({ version, date, sha256, values }: JudgedWith): object {
  return {
    version,
    date,
    sha256,
    values: values.map(({ id, low, high, unit, citation, licence, validUntil, override, published }) => ({
      id,
      range: [low, high],
      unit,
      source: citation.source,
      year: citation.year,
      verification: citation.verification,
      marked: citation.marked,
      licence,
      validUntil,
      override:
        override === null
          ? null
          : { reason: override.reason, at: override.at, instead: [published.low, published.high] },
    })),
  }
}

function weightsJson({ byComponent, reason }: DependenceWeights): object {
  return { byComponent: Object.fromEntries(componentIds.map((id) => [id, byComponent[id]])), reason }
}

function figureJson({ code, id, result, formula, inputs }: Entry): object {
  const made = { formula: formula === null ? null : { id: formula.id, section: formula.section }, inputs: [...inputs] }
  if (!isFigure(result)) return { code, id, status: result.status, reason: result.reason, ...made }
  const { low, central, high, centralIs, unit, quality, sources } = result
  return { code, id, low, central, high, centralIs, unit, quality, sources: sources.map(sourceJson), ...made }
}

/** What it would take, lowest and highest: no figure of the analysis. */
function rangeJson({ low, high }: { readonly low: number; readonly high: number }): readonly number[] {
  return [low, high]
}

function gateJson({ status, alerts, walledTypes }: Gate): object {
  return {
    status,
    alerts: { status: alerts.status, channels: texts(alerts.channels), operators: texts(alerts.operators) },
    walledTypes: { status: walledTypes.status, types: texts(walledTypes.types) },
  }
}

/** Copied field by field: what the documented format has, in one order. */
function sourceJson(source: Source): object {
  switch (source.kind) {
    case 'file':
      return {
        kind: 'file',
        file: source.file,
        sha256: source.sha256,
        sheet: source.sheet,
        rows: source.rows,
        column: source.column,
      }
    case 'declared':
      return { kind: 'declared', what: source.what, ...(source.note === undefined ? {} : { note: source.note }) }
    case 'reference':
      return { kind: 'reference', id: source.id }
    case 'formula':
      return { kind: 'formula', id: source.id, section: source.section }
  }
}

function problemJson({ code, severity, params, place }: Problem): object {
  const { file, sheet, row, column } = place
  return {
    code,
    severity,
    file,
    sheet,
    row,
    column,
    params: Object.fromEntries(sorted(Object.entries(params), ([key]) => key)),
  }
}

/** By code units, whatever the machine's language. */
function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ item }) => item)
}

function texts(items: readonly string[]): readonly string[] {
  return sorted(items, (one) => one)
}
