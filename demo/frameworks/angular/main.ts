import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'kollega/define.js';
import type { CaseContext, KollegaInsertEvent } from 'kollega';
import { cases, tenant } from '../cases.js';

/** Angular checks no properties of custom elements in templates: types hold in the class. */
@Component({
  selector: 'desk-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="next" (click)="next()">Next case</button>
    <button id="toggle" (click)="shown.set(!shown())">Show or hide</button>
    <output id="reply">{{ reply() }}</output>
    @if (shown()) {
      <kollega-team [tenant]="tenant" team="broadband" member="sofia" member-name="Sofia Krog" [case]="case()" (kollega-insert)="insert($event)">
        <kollega-success-ticker></kollega-success-ticker>
        <kollega-ask-button [iconOnly]="true"></kollega-ask-button>
        <kollega-tip-panel density="compact"></kollega-tip-panel>
      </kollega-team>
    }`,
})
class Desk {
  readonly tenant = tenant;
  readonly shown = signal(true);
  readonly reply = signal('');
  readonly case = signal<CaseContext | null>(cases[0] ?? null);
  #at = 0;

  next(): void {
    this.case.set(cases[++this.#at] ?? null);
  }

  insert(event: KollegaInsertEvent): void {
    event.preventDefault();
    this.reply.update((before) => before + event.text);
  }
}

await bootstrapApplication(Desk, { providers: [provideZonelessChangeDetection()] });
