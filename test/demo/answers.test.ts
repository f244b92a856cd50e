import { expect } from '@open-wc/testing';
import { answerTo, languageOf } from '../../demo/colleagues/answers.js';
import { answers, otherwise } from '../../demo/data/played/answers.js';
import { questions } from '../../demo/data/played/questions.js';
import type { AskView } from '../../src/domain/views.js';

const asked = (question: string, more: Partial<AskView> = {}): AskView => ({ question, topics: [], ...more }) as AskView;

describe('what played colleagues answer', () => {
  it('comes from the small list where it is about the same, in the language that was asked in', () => {
    expect(answerTo(asked('Red light stays on after a reset. What else?'), undefined)).to.contain('Unplug the TV box');
    expect(answerTo(asked('Lampan är fortfarande röd, vad gör jag?'), undefined)).to.contain('Dra ur tv-boxen');
  });

  it('is in the customer\'s language where the case says it', () => {
    expect(languageOf(asked('Red light on the router', { attach: { language: 'fi' } }))).to.equal('fi');
    expect(answerTo(asked('Red light on the router', { attach: { language: 'fi' } }), undefined)).to.equal(otherwise.fi);
  });

  it('is the team\'s best tip where the list has nothing, and an honest word where nobody knows', () => {
    const tip = { text: 'The permit is at the desk.', why: ['parking', 'permit'], language: 'en' };
    expect(answerTo(asked('Where do I get a parking permit?'), tip)).to.equal(tip.text);
    expect(answerTo(asked('Where do I get a parking permit?'), undefined)).to.equal(otherwise.en);
  });

  it('stands once each, and so do the questions', () => {
    for (const list of [answers.map(({ text }) => text), questions.map(({ question }) => question)]) expect(new Set(list).size).to.equal(list.length);
  });
});
