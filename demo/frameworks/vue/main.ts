import 'kollega/define.js';
import { createApp } from 'vue';
import Desk from './desk.vue';

createApp(Desk).mount('#app');
