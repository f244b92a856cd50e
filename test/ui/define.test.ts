import { expect } from '@open-wc/testing';
import { define } from '../../src/ui/define.js';
import { VERSION } from '../../src/ui/version.js';

describe('define', () => {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('registers once; the same again is nothing', () => {
    class First extends HTMLElement {}
    define('test-define-a', First);
    define('test-define-a', First);
    expect(customElements.get('test-define-a')).to.equal(First);
    expect(warnings).to.deep.equal([]);
  });

  it('leaves a tag that another copy has, and warns once with both versions', () => {
    class Older extends HTMLElement {
      static version = '0.0.9';
    }
    class Newer extends HTMLElement {
      static version = '0.1.0';
    }
    define('test-define-b', Older);
    define('test-define-b', Newer);
    define('test-define-b', Newer);
    expect(customElements.get('test-define-b')).to.equal(Older);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('test-define-b').and.to.contain('0.0.9').and.to.contain('0.1.0');
  });

  it('lives with a stranger under its tag', () => {
    customElements.define('test-define-c', class extends HTMLElement {});
    define('test-define-c', class extends HTMLElement {});
    expect(warnings[0]).to.contain('unknown');
  });

  it('names the version of the package', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(VERSION).to.equal(version);
  });
});
