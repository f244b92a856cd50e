import type { ChallengedBody, TipBody } from '../domain/kinds.js';
import type { Ref } from '../domain/record.js';
import { bodyOf, isLive } from '../domain/record.js';
import type { Backend } from './backend.js';
import { readStanding } from './standing.js';

/** A tip of which a colleague said that it holds what no tip may hold. */
export interface ReportedTip {
  readonly ref: Ref;
  readonly text: string;
  /** What reporters added. Who they are is nobody's business. */
  readonly remarks: readonly string[];
}

/** Tips that were reported and still stand, for the steward to look at. */
export async function readReports(backend: Backend, tenant: string): Promise<readonly ReportedTip[]> {
  const { ledger } = await readStanding(backend, tenant, ({ kind }) => kind === 'tip' || kind === 'challenged' || kind === 'steward');
  const reports = new Map<Ref, string[]>();
  for (const record of ledger.ofKind('challenged')) {
    const { reason, text } = bodyOf<ChallengedBody>(record);
    const [ref] = record.about ?? [];
    if (reason !== 'private' || !ref || !isLive(record)) continue;
    reports.set(ref, [...reports.get(ref) ?? [], ...(text ? [text] : [])]);
  }
  return [...reports].flatMap(([ref, remarks]) => {
    const tip = ledger.get(ref);
    return tip && !tip.gone ? [{ ref, text: bodyOf<TipBody>(tip).text ?? '', remarks }] : [];
  });
}
