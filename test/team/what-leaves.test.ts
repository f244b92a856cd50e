import { expect } from '@open-wc/testing';
import type { HelpedBody } from '../../src/domain/kinds.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { RUN_PRINT, WORD_PRINT, printOf, saltOf } from '../../src/matching/prints.js';
import { Office, until } from './support.js';

/** In one case or two each. None of them is a word of the trade. */
const NAMES = ['Lindqvist', 'Birgitta', 'Okonkwo', 'Ahlström', 'Ida', 'Bo', 'Rautio', 'Storgatan', 'Nguyen', 'Pelle', 'Vestergaard', 'Korhonen', 'Max', 'Route', 'Redd', 'Ligh'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöø';

/** As fast as a known salt lets anybody try. */
class Attacker {
  readonly #prints: ReadonlySet<number>;
  readonly #salt: number;

  constructor(records: Iterable<KollegaRecord>, salt: number) {
    this.#prints = new Set([...records].flatMap(({ body }) => (body as unknown as HelpedBody).prints ?? []));
    this.#salt = salt;
  }

  knows(word: string): boolean {
    return this.#prints.has(printOf(word, WORD_PRINT, this.#salt));
  }

  /** Every run of three and four letters that any record has. */
  runs(): Set<string> {
    const signs = [...LETTERS];
    const threes = signs.flatMap((a) => signs.flatMap((b) => [...signs, '$'].map((c) => `${a}${b}${c}`))).concat(signs.flatMap((a) => [...signs, '$'].map((b) => `^${a}${b}`)));
    const fours = threes.flatMap((three) => (three.endsWith('$') ? [] : [...signs, '$'].map((last) => three + last)));
    return new Set([...threes, ...fours].filter((run) => this.#prints.has(printOf(run, RUN_PRINT, this.#salt))));
  }
}

const idsOf = (records: readonly KollegaRecord[]): Set<string> => new Set(records.map(({ id }) => id));

const runsOf = (name: string): string[] => {
  const marked = `^${name.toLowerCase()}$`;
  return [3, 4].flatMap((length) => Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, i) => marked.slice(i, i + length)));
};

describe('what leaves a case', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  it('is no name that stands in one case, though every word and every run of letters is tried', async () => {
    const anna = await office.join('anna');
    const tip = await anna.say.shareTip({ text: 'Hold reset on the router until the red light is out.' });
    for (const [i, name] of NAMES.entries()) {
      await anna.say.helped(tip, { id: `case-${i}`, subject: `Red light, ${name}`, tags: ['router', name], text: `My router has a red light, greetings ${name} ${name}` });
    }
    // Two of them call again: what has been met twice is told no sooner, neither with this case nor with the earlier one.
    for (const [i, name] of NAMES.slice(0, 2).entries()) await anna.say.helped(tip, { id: `again-${i}`, text: `Red light again, ${name}` });
    const watcher = await office.join('omar');
    await until(() => watcher.book.tips()[0]?.helped);
    const records: KollegaRecord[] = [];
    (await office.device('omar')).subscribe(undefined, ({ items }) => records.push(...items.map(({ record }) => record)));
    const helped = (): KollegaRecord[] => records.filter(({ kind }) => kind === 'helped');
    const salt = saltOf((await office.identify('omar')).tenant);
    // The first two told it later, once a third case had it.
    await until(() => idsOf(helped()).size === NAMES.length + 2 && idsOf(helped().filter((record) => new Attacker([record], salt).knows('greetings'))).size === NAMES.length);
    const attacker = new Attacker(helped(), salt);
    expect(['router', 'red', 'light'].every((word) => attacker.knows(word))).to.equal(true);
    expect(attacker.knows('greetings')).to.equal(true); // three cases had it
    expect(NAMES.filter((name) => attacker.knows(name.toLowerCase()))).to.deep.equal([]);
    const runs = attacker.runs();
    expect(runs.size).to.be.above(20);
    expect(NAMES.filter((name) => runsOf(name).every((run) => runs.has(run)))).to.deep.equal([]);
  }).timeout(20_000);

  it('is nothing with a digit, and nothing that the case says to mask', async () => {
    const anna = await office.join('anna');
    const tip = await anna.say.shareTip({ text: 'Ask Birgitta about order 4711, or route66.' });
    for (let i = 0; i < 4; i++) await anna.say.helped(tip, { id: `case-${i}`, text: 'Birgitta here, order 4711, route66', mask: ['Birgitta Holm'] });
    const records: KollegaRecord[] = [];
    (await office.device('anna')).subscribe(undefined, ({ items }) => records.push(...items.map(({ record }) => record)));
    await until(() => idsOf(records.filter(({ kind }) => kind === 'helped')).size === 4);
    const attacker = new Attacker(records.filter(({ kind }) => kind === 'helped'), saltOf((await office.identify('anna')).tenant));
    expect(['order', 'birgitta', '4711', 'route66'].map((word) => attacker.knows(word))).to.deep.equal([true, false, false, false]);
  });
});
