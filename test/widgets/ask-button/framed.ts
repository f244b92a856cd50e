import { MemoryHub } from '../../../src/hub/memory-hub.js';
import '../../../src/team.js';
import '../../../src/ask-button.js';

/* An ask button in a frame of a host: as narrow and as low as the test makes it. */
const team = document.createElement('kollega-team');
Object.assign(team, { tenant: 'framed', team: 'Broadband', member: 'sofia', memberName: 'Sofia Krog', hub: new MemoryHub() });
const button = document.createElement('kollega-ask-button');
team.append(button);
document.body.append(team);
