import type { CaseContext } from '../domain/case-context.js';
import type { HelpedBody } from '../domain/kinds.js';
import type { Placeholders } from '../domain/mask.js';
import { maskText } from '../domain/mask.js';
import type { Ref } from '../domain/record.js';
import { optional } from '../domain/tips.js';
import type { WordRow } from '../matching/prints.js';
import { queryOf, rowsOf } from '../matching/query.js';
import { printsToTell } from '../matching/told.js';
import type { Store } from '../store/store.js';
import type { Matcher } from './matcher.js';
import { MetWords } from './met-words.js';

const MOST = 20_000;
const BLANK: Placeholders = { name: '…', email: '…', phone: '…', card: '…', id: '…', iban: '…' };

/** What of a case teaches the team, and leaves this browser as fingerprints that hold no rare word. */
export class Teacher {
  readonly #matcher: Matcher;
  readonly #met: MetWords;

  constructor(matcher: Matcher, store: Store, now: () => number) {
    this.#matcher = matcher;
    this.#met = new MetWords(store, now);
  }

  /** This case is on the screen: its words are counted, so that later what is common can be told from what is a customer's. */
  async meet(caseContext: CaseContext): Promise<readonly WordRow[]> {
    const rows = maskedRows(caseContext);
    await this.#met.meet(caseContext.id, rows.flat().filter((word) => word !== undefined));
    return rows;
  }

  /** What "this helped" says of the case besides. */
  async lesson(tip: Ref, caseContext: CaseContext): Promise<Pick<HelpedBody, 'over' | 'prints'>> {
    const { index, fit } = this.#matcher;
    const [leader] = index.search(queryOf(caseContext), { limit: 1 });
    // A tip that helped in this case too was not wrong to stand first.
    const others = this.#matcher.helpedIn(caseContext);
    const over = leader && leader.ref !== tip && !others.has(leader.ref) ? leader.ref : undefined;
    if (leader) void fit.add(leader.score).catch(() => undefined);
    const rows = await this.meet(caseContext).catch(() => []);
    const prints = printsToTell(rows, (word) => index.says(word) || this.#met.isKnown(word), index.salt);
    return optional({ over, prints: prints.length ? prints : undefined });
  }
}

/** Words of what is left of the case once everything personal is masked. */
function maskedRows(caseContext: CaseContext): readonly WordRow[] {
  const masked = (text: string): string => maskText(text.slice(0, MOST), caseContext.mask ?? [], BLANK).text;
  const { text = '', subject = '', queue = '', tags = [], channel } = caseContext;
  return rowsOf(queryOf({ id: caseContext.id, text: masked(text), subject: masked(subject), queue: masked(queue), tags: tags.map(masked), ...(channel && { channel }) }));
}
