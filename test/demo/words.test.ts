import { expect } from '@open-wc/testing';
import { en } from '../../demo/words/en.js';
import { sv } from '../../demo/words/sv.js';

describe('the desk\'s words', () => {
  it('name every word that stands in the page', async () => {
    const page = new DOMParser().parseFromString(await (await fetch('/demo/index.html')).text(), 'text/html');
    for (const element of page.querySelectorAll<HTMLElement>('[data-word], [data-word-label]')) {
      for (const name of [element.dataset.word, element.dataset.wordLabel]) {
        if (name === undefined) continue;
        expect(en[name as keyof typeof en], name).to.be.a('string');
        expect(sv[name as keyof typeof sv], name).to.be.a('string');
      }
    }
  });

  it('stand in the page in English, for whoever reads its source', async () => {
    const page = new DOMParser().parseFromString(await (await fetch('/demo/index.html')).text(), 'text/html');
    for (const element of page.querySelectorAll<HTMLElement>('[data-word]')) {
      expect(element.textContent, element.dataset.word).to.equal(en[element.dataset.word as keyof typeof en]);
    }
  });
});
