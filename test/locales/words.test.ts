import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en.js';
import { enMore } from '../../src/locales/en-more.js';
import { enSuccess } from '../../src/locales/en-success.js';
import { languages } from '../../src/locales/load.js';
import { sv, svMore } from '../../src/locales/sv.js';
import { svSuccess } from '../../src/locales/sv-success.js';

/** The same in both languages by right. */
const SHARED = new Set(['tips']);

type Catalogue = Readonly<Record<string, unknown>>;
const pairs: readonly (readonly [string, Catalogue, Catalogue])[] = [
  ['what is shown', en as unknown as Catalogue, sv as unknown as Catalogue],
  ['what is said', enMore as unknown as Catalogue, svMore as unknown as Catalogue],
  ['what is said of successes', enSuccess as unknown as Catalogue, svSuccess as unknown as Catalogue],
];

/** What a phrase says for some arguments; a number passes for a name. */
const said = (phrase: unknown): string => typeof phrase === 'function'
  ? [[1, 2], [5, 900_000]].map((given) => String((phrase as (...given: unknown[]) => unknown)(...given))).join('|')
  : JSON.stringify(phrase);

describe('the words', () => {
  it('are there in every language that is offered', () => {
    expect(languages).to.deep.equal([en.language, sv.language]);
  });

  for (const [name, english, swedish] of pairs) {
    describe(name, () => {
      it('is complete in Swedish, of the same type each', () => {
        expect(Object.keys(swedish).sort()).to.deep.equal(Object.keys(english).sort());
        for (const key of Object.keys(english)) expect(typeof swedish[key], key).to.equal(typeof english[key]);
      });

      it('has no English left in it', () => {
        for (const key of Object.keys(english)) if (!SHARED.has(key)) expect(said(swedish[key]), key).not.to.equal(said(english[key]));
      });

      it('is never empty', () => {
        for (const key of Object.keys(english)) for (const words of [english, swedish]) {
          expect(said(words[key]).replace(/[|"]/g, ''), key).not.to.equal('');
        }
      });
    });
  }

  it('count', () => {
    expect([1, 2, 31].map(en.helped)).to.deep.equal(['Helped 1 colleague', 'Helped 2 colleagues', 'Helped 31 colleagues']);
    expect([1, 2].map(sv.helped)).to.deep.equal(['Hjälpte 1 kollega', 'Hjälpte 2 kollegor']);
    expect([1, 4].map(en.newTips)).to.deep.equal(['1 new tip', '4 new tips']);
    expect([1, 4].map(sv.newTips)).to.deep.equal(['1 nytt tips', '4 nya tips']);
    expect([enMore.masked(1, true), enMore.masked(2, false)]).to.deep.equal(['One name was masked.', '2 personal details were masked.']);
    expect([svMore.masked(1, true), svMore.masked(2, false)]).to.deep.equal(['Ett namn har maskerats.', '2 personuppgifter har maskerats.']);
  });

  it('name a colleague, or do without a name', () => {
    expect([enMore.willSee('Anna'), enMore.willSee(undefined)]).to.deep.equal(['Anna will see that it helped.', 'Your colleague will see that it helped.']);
    expect([sv.asked('Lars'), sv.asked(undefined)]).to.deep.equal(['Lars har tillfrågats', 'författaren har tillfrågats']);
  });

  it('say since when one is offline, where that is known', () => {
    const at = new Date(2026, 10, 22, 10, 42).getTime();
    expect(en.offline(at, at + 60_000)).to.equal('You are offline. Tips from 10:42; what you do now is sent later.');
    expect(en.offline(undefined, at)).to.equal('You are offline. What you do now is sent later.');
    expect(sv.offline(at, at + 60_000)).to.equal('Du är offline. Tipsen är från 10:42; det du gör nu skickas senare.');
    expect(sv.offline(undefined, at)).to.equal('Du är offline. Det du gör nu skickas senare.');
  });

  it('know what to say of a reason or a problem that only a later version knows', () => {
    expect(en.challenged('too-brave')).to.equal('Challenged');
    expect(enMore.problem(undefined)).to.equal(enMore.problem('conflict'));
  });
});
