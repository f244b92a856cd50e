import type { CaseContext } from '../domain/case-context.js';
import type { HelpedBody } from '../domain/kinds.js';
import type { Placeholders } from '../domain/mask.js';
import { maskText } from '../domain/mask.js';
import type { Ref } from '../domain/record.js';
import { fitOf } from '../matching/fits.js';
import type { WordRow } from '../matching/prints.js';
import { queryOf, rowsOf } from '../matching/query.js';
import { printsToTell } from '../matching/told.js';
import type { Store } from '../store/store.js';
import type { Matcher } from './matcher.js';
import { LaterPrints } from './later-prints.js';
import type { Learned } from './met-words.js';
import { MetWords } from './met-words.js';

const MOST = 20_000;
const BLANK: Placeholders = { name: '…', email: '…', phone: '…', card: '…', id: '…', iban: '…' };

/** What of a case teaches the team, and leaves this browser as fingerprints that hold no rare word. */
export class Teacher {
  readonly #matcher: Pick<Matcher, 'index' | 'helpedIn'>;
  readonly #met: MetWords;
  readonly #later: LaterPrints;

  constructor(matcher: Pick<Matcher, 'index' | 'helpedIn'>, store: Pick<Store, 'get' | 'set'>, now: () => number) {
    this.#matcher = matcher;
    this.#met = new MetWords(store, now);
    this.#later = new LaterPrints(store, now);
  }

  /** This case is on the screen: its words are counted, so that later what is common can be told from what is a customer's. */
  async meet(caseContext: CaseContext): Promise<void> {
    await this.#count(caseContext);
  }

  /** What "this helped" says of the case besides. */
  async lesson(tip: Ref, caseContext: CaseContext): Promise<Pick<HelpedBody, 'over' | 'fit' | 'prints'>> {
    const led = this.#led(tip, caseContext);
    const prints = await this.#prints(caseContext).catch(() => []);
    return { ...led, ...(prints.length && { prints }) };
  }

  /** "This helped" is said, with what can be told now. */
  clicked(helped: Ref, caseContext: CaseContext): void {
    void this.#later.clicked(this.#met.hashOf(caseContext.id), helped).catch(() => undefined);
  }

  /** @param say adds to an earlier click what may be told of its case by now: words that have been met in others since */
  tellMore(say: (helped: Ref, prints: readonly number[]) => Promise<unknown>): Promise<void> {
    return this.#later.tell(say);
  }

  /** How well the tip that stood first fitted, and which it was where it stood there wrongly. */
  #led(tip: Ref, caseContext: CaseContext): Pick<HelpedBody, 'over' | 'fit'> {
    const { index } = this.#matcher;
    const [leader] = index.search(queryOf(caseContext), { limit: 1 });
    if (!leader) return {};
    // A tip that helped in this case too was not wrong to stand first.
    const right = leader.ref === tip || this.#matcher.helpedIn(caseContext).has(leader.ref);
    return { fit: fitOf(leader.score), ...(!right && { over: leader.ref }) };
  }

  /** What of the case may be told. */
  async #prints(caseContext: CaseContext): Promise<number[]> {
    const { index } = this.#matcher;
    const rows = await this.#count(caseContext);
    return printsToTell(rows, (word) => index.says(word) || this.#met.isKnown(word), index.salt);
  }

  async #count(caseContext: CaseContext): Promise<readonly WordRow[]> {
    const rows = maskedRows(caseContext);
    const learned = await this.#met.meet(caseContext.id, rows.flat().filter((word) => word !== undefined));
    // Nobody waits for it: earlier clicks are told of later anyway.
    if (learned.length) void this.#later.known(this.#printsByCase(learned)).catch(() => undefined);
    return rows;
  }

  #printsByCase(learned: readonly Learned[]): ReadonlyMap<number, readonly number[]> {
    const prints = new Map<number, number[]>();
    for (const { word, before } of learned) {
      const all = printsToTell([[word]], () => true, this.#matcher.index.salt);
      for (const met of before) prints.set(met, [...prints.get(met) ?? [], ...all]);
    }
    return prints;
  }
}

/** Words of what is left of the case once everything personal is masked. */
function maskedRows(caseContext: CaseContext): readonly WordRow[] {
  const masked = (text: string): string => maskText(text.slice(0, MOST), caseContext.mask ?? [], BLANK).text;
  const { text = '', subject = '', queue = '', tags = [], channel } = caseContext;
  return rowsOf(queryOf({ id: caseContext.id, text: masked(text), subject: masked(subject), queue: masked(queue), tags: tags.map(masked), ...(channel && { channel }) }));
}
