import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { spoken, wordsIn } from '../../src/locales/load.js';
import { WordsController } from '../../src/locales/words-controller.js';

class Reader extends LitElement {
  told: string | undefined;
  readonly drawn: string[] = [];
  readonly controller = new WordsController(this, () => this.told);
  protected override render(): unknown {
    this.drawn.push(this.controller.words?.language ?? '-');
    return this.controller.words?.tips;
  }
}
customElements.define('test-reader', Reader);

const until = async (holds: () => unknown): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('languages', () => {
  it('are found by their first part; what nobody has translated is English', () => {
    expect(['sv', 'sv-SE', 'SV-fi', 'en-GB', 'fi', '', undefined].map(spoken)).to.deep.equal(['sv', 'sv', 'sv', 'en', 'en', 'en', 'en']);
  });

  it('English is there at once', () => {
    expect(wordsIn('en')).not.to.be.instanceOf(Promise);
  });
});

describe('a widget\'s words', () => {
  const read = async (lang: string): Promise<Reader> => (await fixture<HTMLElement>(html`<div lang=${lang}><test-reader></test-reader></div>`)).querySelector('test-reader')!;

  it('are not English first where another language is wanted', async () => {
    const reader = await read('sv');
    await until(() => reader.controller.words);
    expect(reader.drawn.filter((language) => language !== '-')).to.deep.equal(['sv']);
  });

  it('stay in the former language until the other one is there', async () => {
    const reader = await read('en');
    await reader.updateComplete;
    reader.parentElement!.lang = 'sv';
    await until(() => reader.drawn.at(-1) === 'sv');
    expect(new Set(reader.drawn)).to.deep.equal(new Set(['en', 'sv']));
  });

  it('are in the language that the team says, whatever stands around', async () => {
    const reader = await read('sv');
    reader.told = 'en';
    reader.requestUpdate();
    await until(() => reader.controller.words?.language === 'en');
  });

  it('come with more of the same language once that is asked for, also after a change', async () => {
    const reader = await read('en');
    await reader.updateComplete;
    expect(reader.controller.more).to.equal(undefined);
    await reader.controller.loadMore();
    expect(reader.controller.more?.undo).to.equal('Undo');
    reader.parentElement!.lang = 'sv';
    await until(() => reader.controller.words?.language === 'sv');
    expect(reader.controller.more?.undo).to.equal('Ångra');
  });

  it('are asked anew where the widget is put elsewhere', async () => {
    const reader = await read('en');
    await reader.updateComplete;
    const other = await fixture<HTMLElement>(html`<div lang="sv"></div>`);
    other.append(reader);
    await until(() => reader.controller.words?.language === 'sv');
    other.lang = 'en';
    await until(() => reader.controller.words?.language === 'en');
  });
});
