// The one file for <script type="module">: registers every tag, and hands out what index does.
import './define.js';

export * from './index.js';
