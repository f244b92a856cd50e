/** @jsxImportSource solid-js */
import 'kollega/define.js';
import 'kollega/solid.js';
import type { KollegaInsertEvent } from 'kollega';
import type { JSX } from 'solid-js';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { cases, tenant } from '../cases.js';

function Desk(): JSX.Element {
  const [at, setAt] = createSignal(0);
  const [shown, setShown] = createSignal(true);
  const [reply, setReply] = createSignal('');
  const insert = (event: KollegaInsertEvent): void => {
    event.preventDefault();
    setReply(reply() + event.text);
  };
  return (
    <>
      <button id="next" onClick={() => setAt(at() + 1)}>Next case</button>
      <button id="toggle" onClick={() => setShown(!shown())}>Show or hide</button>
      <output id="reply">{reply()}</output>
      <Show when={shown()}>
        <kollega-team prop:tenant={tenant} prop:team="broadband" prop:member="sofia" prop:memberName="Sofia Krog" prop:case={cases[at()] ?? null} on:kollega-insert={insert}>
          <kollega-success-ticker />
          <kollega-ask-button prop:iconOnly={true} />
          <kollega-tip-panel density="compact" />
        </kollega-team>
      </Show>
    </>
  );
}

render(() => <Desk />, document.getElementById('app') as HTMLElement);
