import type { KollegaInsertEvent } from 'kollega';
import { AskButton, KollegaTeam, SuccessTicker } from 'kollega/react.js';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { cases, tenant } from '../cases.js';

/** Components of `kollega/react.js` and the bare tags, side by side: React 19 knows both. */
function Desk(): ReactElement {
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState(true);
  const [reply, setReply] = useState('');
  const insert = (event: KollegaInsertEvent): void => {
    event.preventDefault();
    setReply((before) => before + event.text);
  };
  return (
    <>
      <button id="next" onClick={() => setAt(at + 1)}>Next case</button>
      <button id="toggle" onClick={() => setShown(!shown)}>Show or hide</button>
      <output id="reply">{reply}</output>
      {shown && (
        <KollegaTeam tenant={tenant} team="broadband" member="sofia" memberName="Sofia Krog" case={cases[at] ?? null} onKollegaInsert={insert}>
          <SuccessTicker />
          <AskButton iconOnly />
          <kollega-tip-panel density="compact" />
        </KollegaTeam>
      )}
    </>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(<Desk />);
