// The element that the layout names. Bundle it into one file and serve it where `script` says.
import { connectDesktop } from 'kollega/desktops/connect.js';
import { webex } from 'kollega/desktops/webex.js';
import 'kollega/define.js';

class KollegaWebex extends HTMLElement {
  #desk = webex({ fieldMap: { subject: 'callAssociatedData.reason', language: 'callAssociatedData.lang' } });
  #team = document.createElement('kollega-team');
  #leave;

  constructor() {
    super();
    for (const tag of ['kollega-success-ticker', 'kollega-ask-button', 'kollega-tip-panel']) this.#team.append(document.createElement(tag));
    this.attachShadow({ mode: 'open' }).append(this.#team);
  }

  connectedCallback() {
    Object.assign(this.#team, { tenant: this.getAttribute('tenant'), team: 'broadband' });
    this.#leave = connectDesktop(this.#desk, this.#team);
  }

  disconnectedCallback() {
    this.#leave?.();
  }

  set taskSelected(taskSelected) { this.#desk.set({ taskSelected }); }
  set agentId(agentId) { this.#desk.set({ agentId }); }
  set agentName(agentName) { this.#desk.set({ agentName }); }
  set teamName(teamName) { this.#desk.set({ teamName }); }
  set darkMode(darkMode) { this.#desk.set({ darkMode }); }
}

customElements.define('kollega-webex', KollegaWebex);
