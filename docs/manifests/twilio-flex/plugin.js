// A Flex plugin. Flex gives its own React; the elements need none.
import { connectDesktop } from 'kollega/desktops/connect.js';
import { twilioFlex } from 'kollega/desktops/twilio-flex.js';
import 'kollega/define.js';
import { FlexPlugin } from '@twilio/flex-plugin';
import React, { useEffect, useRef } from 'react';

const Colleagues = ({ sdk }) => {
  const team = useRef(null);
  useEffect(() => connectDesktop(twilioFlex(sdk, {
    fieldMap: { language: 'attributes.lang', subject: 'attributes.reason', mask: ['attributes.customerName'] },
    helpingActivity: 'Helping',
  }), team.current), [sdk]);
  const widgets = ['kollega-success-ticker', 'kollega-ask-button', 'kollega-tip-panel'].map((tag) => React.createElement(tag, { key: tag }));
  return React.createElement('kollega-team', { ref: team, tenant: 'acme', team: 'broadband' }, ...widgets);
};

export default class KollegaPlugin extends FlexPlugin {
  constructor() {
    super('KollegaPlugin');
  }

  init(flex, manager) {
    const sdk = { manager, Actions: flex.Actions };
    flex.AgentDesktopView.Panel2.Content.add(React.createElement(Colleagues, { key: 'kollega', sdk }));
  }
}
