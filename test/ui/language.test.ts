import { expect, fixture, html } from '@open-wc/testing';
import { followLanguage, languageOf } from '../../src/ui/language.js';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the nearest language', () => {
  it('is that of the nearest element around, out of shadow roots too', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="sv"><p><span></span></p></div>`);
    const span = outer.querySelector('span')!;
    expect(languageOf(span)).to.equal('sv');
    const deep = span.attachShadow({ mode: 'open' }).appendChild(document.createElement('b'));
    expect(languageOf(deep)).to.equal('sv');
    deep.lang = 'da';
    expect(languageOf(deep)).to.equal('da');
  });

  it('is nobody\'s where none is said', () => {
    const { lang } = document.documentElement;
    document.documentElement.removeAttribute('lang');
    expect(languageOf(document.body)).to.equal(undefined);
    document.documentElement.lang = lang;
  });

  it('is followed through every root on the way up, until one stops', async () => {
    const outer = await fixture<HTMLElement>(html`<div><p></p></div>`);
    const inner = outer.querySelector('p')!.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const deep = inner.attachShadow({ mode: 'open' }).appendChild(document.createElement('b'));
    let told = 0;
    const stop = followLanguage(deep, () => told++);
    for (const element of [outer, inner, deep, document.documentElement]) {
      const { lang } = element;
      element.lang = 'fi';
      await settled();
      element.lang = lang;
      await settled();
    }
    expect(told).to.equal(8);
    stop();
    outer.lang = 'nb';
    await settled();
    expect(told).to.equal(8);
  });

  it('goes on for the others when one stops', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    let told = 0;
    const stop = [followLanguage(place, () => told++), followLanguage(place, () => (told += 10))];
    stop[0]!();
    place.lang = 'sv';
    await settled();
    expect(told).to.equal(10);
    stop[1]!();
  });
});
