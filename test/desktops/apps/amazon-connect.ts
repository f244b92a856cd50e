import { AmazonConnectApp } from '@amazon-connect/app';
import { AgentClient, ContactClient } from '@amazon-connect/contact';
import { amazonConnect } from '../../../src/desktops/amazon-connect.js';
import type { Desktop } from '../../../src/desktops/desktop.js';

export const start = (): Desktop => amazonConnect({ AmazonConnectApp, AgentClient, ContactClient }, {
  fieldMap: { language: 'attributes.lang', subject: 'attributes.reason', tags: ['attributes.product', 'attributes.plan'], mask: ['attributes.name'] },
  helpingState: 'Helping a colleague',
});
