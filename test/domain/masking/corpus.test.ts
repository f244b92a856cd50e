import { expect } from '@open-wc/testing';
import type { Masked, MaskKind } from '../../../src/domain/mask.js';
import { maskText } from '../../../src/domain/mask.js';
import { corpus } from './corpus.js';
import { judges } from './judges.js';

interface Mark {
  readonly is: MaskKind | 'keep' | 'may';
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly found: readonly Masked[];
}

const KINDS: readonly MaskKind[] = ['id', 'card', 'iban', 'email', 'phone', 'name'];

/** A line without its braces, what stood in them, and what masking finds in it. */
function read(marked: string, names: readonly string[]): Line {
  const marks: Mark[] = [];
  let text = '';
  let done = 0;
  for (const { 0: all, 1: is, 2: words = '', index } of marked.matchAll(/\{(\w+):([^}]*)\}/g)) {
    text += marked.slice(done, index);
    marks.push({ is: is as Mark['is'], words, from: text.length, to: text.length + words.length });
    text += words;
    done = index + all.length;
  }
  text += marked.slice(done);
  return { text, marks, found: maskText(text, names).found };
}

const lines = Object.values(corpus).flat().flatMap(({ names = [], lines: each }) => each.map((line) => read(line, names)));

/** Letters and digits: what makes somebody out. Brackets and gaps may be masked with them, or not. */
const signs = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const isTrue = ({ is }: Mark): boolean => is !== 'keep' && is !== 'may';
const isHidden = ({ text, found }: Line, { from, to }: Mark): boolean =>
  signs(Array.from({ length: to - from }, (_, i) => (found.some((hit) => hit.from <= from + i && from + i < hit.to) ? '' : text[from + i])).join('')) === '';
const marksAt = ({ marks }: Line, hit: Masked): Mark[] => marks.filter(({ from, to }) => from < hit.to && hit.from < to);
/** Nothing but what must be masked, or may be. */
const isRight = (line: Line, hit: Masked): boolean =>
  marksAt(line, hit).every(({ is }) => is !== 'keep') && signs(hit.original) === signs(marksAt(line, hit).map(({ from, to }) => line.text.slice(Math.max(from, hit.from), Math.min(to, hit.to))).join(''));

const truths = lines.flatMap((line) => line.marks.filter(isTrue).map((mark) => ({ mark, hidden: isHidden(line, mark), line })));
const hits = lines.flatMap((line) => line.found.filter((hit) => marksAt(line, hit).every(({ is }) => is !== 'may')).map((hit) => ({ hit, right: isRight(line, hit), line })));

interface Figures { readonly true: number; readonly hidden: number; readonly found: number; readonly right: number; readonly recall: number; readonly precision: number }

function figures(kinds: readonly MaskKind[]): Figures {
  const mine = truths.filter(({ mark }) => kinds.includes(mark.is as MaskKind));
  const found = hits.filter(({ hit }) => kinds.includes(hit.kind));
  const [hidden, right] = [mine.filter((each) => each.hidden).length, found.filter((each) => each.right).length];
  return { true: mine.length, hidden, found: found.length, right, recall: hidden / mine.length, precision: right / found.length };
}

function table(): string {
  const rows = [...KINDS.map((kind) => [kind, figures([kind])] as const), ['in all', figures(KINDS)] as const];
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(11);
  const marked = (is: string): Mark[] => lines.flatMap(({ marks }) => marks).filter((mark) => mark.is === is);
  const masked = lines.flatMap((line) => line.marks.filter((mark) => mark.is === 'may' && !line.found.every((hit) => !marksAt(line, hit).includes(mark)))).length;
  return [
    `masking: ${lines.length} lines, ${marked('keep').length} near misses; of ${marked('may').length} that nobody can tell apart ${masked} were masked`,
    'kind     true  hidden  found  right     recall  precision',
    ...rows.map(([name, { true: all, hidden, found, right, recall, precision }]) =>
      `${name.padEnd(7)}${[all, hidden, found, right].map((count, i) => String(count).padStart([6, 8, 7, 7][i] ?? 0)).join('')}${percent(recall)}${percent(precision)}`),
  ].join('\n');
}

describe('the corpus of what agents write', () => {
  it('has at least 300 lines, all different, of true numbers and near misses', () => {
    expect(lines.length).to.be.at.least(300);
    expect(new Set(lines.map(({ text }) => text)).size).to.equal(lines.length);
    for (const kind of KINDS) expect(figures([kind]).true, kind).to.be.at.least(20);
  });

  it('says truly what is a true number and what only comes near', () => {
    const wrong = lines.flatMap(({ marks }) => marks).filter(({ is, words }) => {
      if (is === 'keep') return judges.id(words) || judges.card(words) || judges.iban(words);
      return is in judges && !judges[is as keyof typeof judges](words);
    });
    expect(wrong.map(({ is, words }) => `${is}: ${words}`)).to.deep.equal([]);
  });

  it('lets no true national id, card, IBAN or e-mail through', () => {
    const through = truths.filter(({ mark, hidden }) => mark.is !== 'phone' && mark.is !== 'name' && !hidden);
    expect(through.map(({ line }) => line.text)).to.deep.equal([]);
  });

  it('lets no phone number and no name through', () => {
    const through = truths.filter(({ hidden }) => !hidden);
    expect(through.map(({ mark, line }) => `${mark.words} | ${line.text}`)).to.deep.equal([]);
  });

  it('leaves near misses and all other words alone, but for some parts and references that look like phone numbers', () => {
    console.log(table());
    const wrong = hits.filter(({ right }) => !right).map(({ hit, line }) => `${hit.kind} ${hit.original} | ${line.text}`);
    expect(wrong.filter((words) => !words.startsWith('phone'))).to.deep.equal([]);
    expect(figures(['phone']).precision, wrong.join('\n')).to.be.at.least(0.9);
    expect(figures(KINDS).precision, wrong.join('\n')).to.be.at.least(0.97);
  });
});
