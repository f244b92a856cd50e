import { expect } from '@open-wc/testing';
import { row, tip } from './records.js';

/**
 * A module with all that it imports, as an import map of `data:` addresses: a frame of no origin may
 * not fetch modules from ours.
 */
async function inlined(entry: string): Promise<Record<string, string>> {
  const imports: Record<string, string> = {};
  const add = async (address: string): Promise<void> => {
    if (imports[address]) return;
    imports[address] = 'being fetched';
    let source = await (await fetch(address)).text();
    for (const [, quoted, specifier] of source.matchAll(/\bfrom\s*(["']([^"']+)["'])/g)) {
      const target = new URL(specifier!, address).href;
      await add(target);
      source = source.replaceAll(quoted!, JSON.stringify(target));
    }
    imports[address] = `data:text/javascript;base64,${btoa(unescape(encodeURIComponent(source)))}`;
  };
  await add(entry);
  return imports;
}

describe('where the browser refuses storage', () => {
  it('goes on in memory and says why', async () => {
    const entry = new URL('../../src/store/open-store.ts', import.meta.url).href;
    const change = { rows: [row(tip('a'))], cursor: 'c1' };
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<script type="importmap">${JSON.stringify({ imports: await inlined(entry) })}</script>
      <script type="module">
        const say = (what) => parent.postMessage({ from: 'refused', what }, '*');
        try {
          const { openStore } = await import(${JSON.stringify(entry)});
          const store = await openStore({ tenant: 't', member: 'm' });
          await store.commit(${JSON.stringify(change)});
          const rows = [];
          for await (const slice of store.rows()) rows.push(...slice);
          say({ durable: store.durable, code: store.problem?.code, rows, meta: await store.meta() });
        } catch (error) { say(String(error)); }
      </script>`;
    const answer = new Promise((resolve) => {
      addEventListener('message', ({ data }: MessageEvent<{ from?: string; what: unknown }>) => {
        if (data.from === 'refused') resolve(data.what);
      });
    });
    document.body.append(frame);
    expect(await answer).to.deep.equal({
      durable: false, code: 'storage-denied', rows: change.rows, meta: { cursor: 'c1', caughtUpAt: undefined },
    });
    frame.remove();
  });
});
