/* Entry 填报: what is typed into the form of a filing outlives a lost network, an expired sign-in and a closed tab.
   It is kept in this browser, per account and form, until the server has it, to which form[data-autosave] sends it in every pause.
   A page has form[data-entry] and filing/entry :: banners.
   Of another form it keeps the fields [data-kept], until a page says [data-done]. */
(function () {
  'use strict';
  const account = document.currentScript.dataset.account;
  const $ = (selector, within) => (within || document).querySelector(selector);
  const $$ = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const ALL = 'xs-entry:' + account + ':';
  const RETURNING = 'xs-entry-returning';
  const LARGEST = 500000;
  /* What a page may still send while it is closed */
  const LARGEST_LAST = 60000;
  const MOST = 20;
  const OLDEST = 30 * 24 * 3600 * 1000;
  const UNSEEN = ['type', 'account', 'press', 'filing', 'version', 'record', 'baseVersion', 'base', 'against', 'seen'];

  /* What this browser keeps: under one key per account, form and tab, so that no tab overwrites another's */

  function tab() {
    let name = sessionStorage.getItem('xs-tab');
    if (!name) {
      name = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
      sessionStorage.setItem('xs-tab', name);
    }
    return name;
  }

  const keyOf = (form) => ALL + form.dataset.store + ':' + tab();
  const keys = (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    }
    catch (broken) {
      return null;
    }
  }

  function tidy() {
    const kept = keys(ALL).map((key) => ({ key, at: (read(key) || { at: 0 }).at })).sort((a, b) => b.at - a.at);
    kept.filter((one, n) => n >= MOST || Date.now() - one.at > OLDEST).forEach((one) => localStorage.removeItem(one.key));
  }

  /** Whether it could be kept. */
  function write(key, fields) {
    const text = JSON.stringify({ at: Date.now(), fields });
    try {
      if (text.length <= LARGEST) {
        localStorage.setItem(key, text);
        return true;
      }
    }
    catch (full) { /* said by the caller */ }
    localStorage.removeItem(key);
    return false;
  }

  /** Lets other tabs know, as long as this page is open, that the text under this key is still being typed. */
  function hold(key) {
    if (navigator.locks && key !== held) {
      held = key;
      navigator.locks.request(key, { ifAvailable: true }, () => new Promise(() => {}));
    }
  }

  /** The keys that other open tabs hold; none where the browser does not tell. */
  async function heldElsewhere() {
    const locks = navigator.locks ? (await navigator.locks.query()).held : [];
    return locks.map((lock) => lock.name).filter((name) => name !== keyOf(form));
  }

  /* What the form says */

  const fieldsOf = (form) => Array.from(new FormData(form))
    .filter(([name, value]) => typeof value === 'string' && name !== '_csrf' && name !== 'action');

  function byName(fields) {
    const values = new Map();
    fields.filter(([name, value]) => value !== '' && !UNSEEN.includes(name))
      .forEach(([name, value]) => values.set(name, (values.get(name) || []).concat(value)));
    return values;
  }

  /** The names of the fields in which two differ. */
  function differences(some, others) {
    const [a, b] = [byName(some), byName(others)];
    return Array.from(new Set([...a.keys(), ...b.keys()])).filter((name) => String(a.get(name)) !== String(b.get(name)));
  }

  function labels(form, names) {
    const found = names.map((name) => {
      const control = form.elements[name] && (form.elements[name].closest ? form.elements[name] : form.elements[name][0]);
      const field = control && control.closest('fieldset.f, .f, .fs');
      const label = field && ($('legend span, label span', field) || $('legend, label', field));
      return label ? label.textContent.trim() : '';
    });
    return Array.from(new Set(found.filter(Boolean))).slice(0, 6).join('、');
  }

  /* Banners */

  const day = (at) => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const time = (at) => new Date(at).toLocaleString(document.documentElement.lang || 'zh-CN', { timeZone: 'Asia/Shanghai',
    ...day(at) === day(Date.now()) ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' } });

  function banner(name, text, at) {
    $$('[data-banner]').forEach((one) => { one.hidden = one.dataset.banner !== name; });
    const shown = name && $('[data-banner="' + name + '"]');
    if (shown && $('[data-text]', shown)) {
      $('[data-text]', shown).textContent = text || '';
    }
    if (shown && at) {
      $('[data-time]', shown).textContent = time(at);
    }
    return shown;
  }

  const showing = (...names) => names.some((name) => $('[data-banner="' + name + '"]:not([hidden])'));

  /* The form on this page */

  let form = null;
  let held = null;
  let saved = [];
  let offered = null;
  let pending = null;
  let sending = false;
  let leaving = false;
  let timer = 0;
  let retries = 0;

  const unsaved = () => form !== null && (saved === null ? ['*'] : differences(saved, fieldsOf(form)));
  const isDirty = () => form !== null && !leaving && unsaved().length > 0;
  const words = () => $('#entry-banners').dataset;

  function keep() {
    clearTimeout(timer);
    if (isDirty()) {
      if (!write(keyOf(form), fieldsOf(form))) {
        banner('failed', words().full);
      }
    }
    else if (form && !leaving) {
      localStorage.removeItem(keyOf(form));
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(keep, 600);
    autosaveIn(PAUSE);
    if (pending) {
      pending.action = pending.action === 'submit' ? 'save' : pending.action;
    }
  }

  function waiting(name) {
    const count = saved === null ? '' : words().some.replace('#', unsaved().length) + ' ';
    banner(name, count + (pending || form.dataset.autosave ? words().waits : words().press));
  }

  /** Offers what an earlier visit left behind, the latest first, but nothing that another open tab still types. */
  async function offer() {
    const now = fieldsOf(form);
    const typing = await heldElsewhere();
    const left = keys(ALL + form.dataset.store + ':').map((key) => ({ key, kept: read(key) }))
      .filter((one) => one.kept && !typing.includes(one.key) && differences(one.kept.fields, now).length > 0)
      .sort((a, b) => b.kept.at - a.kept.at);
    offered = left[0] || null;
    if (!offered) {
      return;
    }
    const own = offered.key === keyOf(form);
    if (own && sessionStorage.getItem(RETURNING) === location.pathname + location.search) {
      restore();
    }
    else {
      banner('offer', labels(form, differences(offered.kept.fields, now)), offered.kept.at);
    }
    sessionStorage.removeItem(RETURNING);
  }

  async function restore() {
    const taken = offered;
    const before = fieldsOf(form);
    const answer = await post(taken.kept.fields.concat([['action', 'more:']])).catch(() => null);
    if (answer && answer.ok && await show(answer)) {
      if (taken.key !== keyOf(form)) {
        localStorage.removeItem(taken.key);
      }
      keep();
      banner('restored', labels(form, differences(taken.kept.fields, before)), taken.kept.at).focus();
    }
    else {
      banner('offer', '', taken.kept.at);
    }
  }

  /** Takes up a form that has come onto the page. */
  function begin(within) {
    form = $('form[data-entry]', within || document);
    if (form) {
      saved = form.dataset.unsaved ? null : fieldsOf(form);
      hold(keyOf(form));
    }
  }

  /* Sending */

  const token = () => $('meta[name="_csrf"]');

  function post(fields, address) {
    const body = new URLSearchParams(fields);
    return fetch(address || form.getAttribute('action'), { method: 'POST', redirect: 'manual', body,
      keepalive: Boolean(address) && String(body).length < LARGEST_LAST,
      headers: { Accept: address ? 'application/json, text/html' : 'text/html', 'X-Requested-With': 'entry',
        [$('meta[name="_csrf_header"]').content]: token().content } });
  }

  /** Why the server does not take it: the sentence of a problem or of a page of errors. */
  function reason(answer, text, page) {
    try {
      return JSON.parse(text).detail || String(answer.status);
    }
    catch (noProblem) {
      const said = page.querySelector('main h1, main p');
      return said ? said.textContent.trim() : String(answer.status);
    }
  }

  /** Puts the form or the question that the server answers with onto the page; false if it is none. */
  async function show(answer) {
    const text = await answer.text();
    const page = new DOMParser().parseFromString(text, 'text/html');
    const main = $('main', page);
    if (!main || !$('form[data-entry]', main)) {
      banner('failed', reason(answer, text, page));
      return false;
    }
    const key = keyOf(form);
    document.title = page.title;
    $('main').replaceWith(document.adoptNode(main));
    begin(main);
    if (answer.headers.get('Content-Location')) {
      history.replaceState(null, '', answer.headers.get('Content-Location'));
    }
    document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: main } }));
    if (window.htmx) {
      window.htmx.process(main);
    }
    if (saved !== null) {
      saved = fieldsOf(form);
    }
    if (key !== keyOf(form)) {
      localStorage.removeItem(key);
    }
    keep();
    autosaveIn(PAUSE);
    const heading = $('[data-focus]', main);
    if (heading) {
      heading.focus();
    }
    return true;
  }

  function done(answer) {
    localStorage.removeItem(keyOf(form));
    leaving = true;
    location.assign(answer.headers.get('Location'));
  }

  /** Asks who is signed in now, and for a new token: 'same', 'other' or 'nobody'. */
  async function renew() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const signedIn = $('#entry-js', page);
    if (!signedIn) {
      return $('meta[name="_csrf"]', page) ? 'other' : 'nobody';
    }
    if (signedIn.dataset.account !== account) {
      return 'other';
    }
    token().content = $('meta[name="_csrf"]', page).content;
    return 'same';
  }

  function wait(name, seconds) {
    waiting(name);
    clearTimeout(pending.timer);
    pending.timer = setTimeout(again, 1000 * (seconds || Math.min(60, 2 ** ++retries)));
  }

  function again() {
    if (pending) {
      clearTimeout(pending.timer);
      send(pending.action);
    }
  }

  async function send(action) {
    if (sending) {
      return;
    }
    sending = true;
    clearTimeout(autoTimer);
    await autosaving;
    form.setAttribute('aria-busy', 'true');
    pending = { action };
    keep();
    try {
      await settled();
      await answered(await post(fieldsOf(form).concat([['action', action]])), action, true);
    }
    catch (unreachable) {
      wait('offline');
    }
    sending = false;
    form.removeAttribute('aria-busy');
  }

  async function answered(answer, action, first) {
    const refused = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
    if ([502, 503, 504].includes(answer.status)) {
      wait('down', Number(answer.headers.get('Retry-After')));
      return;
    }
    retries = 0;
    if (refused) {
      const who = await renew();
      if (who === 'same' && first) {
        await answered(await post(fieldsOf(form).concat([['action', action]])), action, false);
        return;
      }
      pending = null;
      if (who === 'same') {
        await show(answer);
      }
      else {
        banner(who === 'other' ? 'other' : 'expired');
      }
      return;
    }
    pending = null;
    if (answer.status === 201) {
      done(answer);
    }
    else if (await show(answer)) {
      banner(null);
    }
  }

  /* Saving by itself: in a pause the server gets what it does not have, a new form becomes a draft */

  const PAUSE = 1000;
  const LONGEST_WAIT = 30000;
  let autoTimer = 0;
  let autosaving = Promise.resolve();
  let lost = false;
  let tries = 0;

  const clock = () => new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' });

  /** Says how far saving is; a role of status, so only what changes is said. */
  function said(kind, text, merge) {
    const place = $('#entry-saved');
    if (place) {
      place.className = 'sav ' + kind;
      if ($('[data-text]', place).textContent !== text) {
        $('[data-text]', place).textContent = text;
      }
      $('[data-entry-act]', place).hidden = !merge;
    }
  }

  function autosaveIn(wait) {
    clearTimeout(autoTimer);
    if (form && form.dataset.autosave) {
      autoTimer = setTimeout(autosave, wait);
    }
  }

  function autosave(first) {
    autosaving = autosaving.then(() => saveUnfinished(first === true)).catch(() => {});
    return autosaving;
  }

  const isAutosaved = (first) => form && form.dataset.autosave && !leaving && (first || !pending && !sending)
    && isDirty() && !showing('expired', 'other');

  /** Makes sure that the page knows the draft that it may have made: the answer may have been lost. */
  async function settled() {
    if (lost) {
      await autosave(true);
    }
    if (lost) {
      throw new Error('unreachable');
    }
  }

  async function saveUnfinished(first) {
    clearTimeout(autoTimer);
    if (!isAutosaved(first)) {
      return;
    }
    const fields = fieldsOf(form);
    const place = $('#entry-saved').dataset;
    said('wait', place.saving);
    keep();
    let answer;
    try {
      answer = await post(fields, form.dataset.autosave);
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        answer = await signedInAgain(answer, fields);
      }
    }
    catch (unreachable) {
      unreached(place);
      return;
    }
    if (answer && [502, 503, 504].includes(answer.status)) {
      unreached(place);
    }
    else if (answer) {
      await autosaved(answer, fields, place);
    }
  }

  /** Nobody is signed in any more, or the token is old: the answer of a second try, null if there is none. */
  async function signedInAgain(answer, fields) {
    const who = await renew();
    if (who === 'same') {
      return answer.status === 403 || answer.type === 'opaqueredirect' ? post(fields, form.dataset.autosave) : answer;
    }
    lost = false;
    said('off', '');
    banner(who === 'other' ? 'other' : 'expired');
    return null;
  }

  function unreached(place) {
    lost = true;
    said('off', place.offline.replace('#', saved === null ? '' : unsaved().length));
    if (!showing('offline', 'down')) {
      waiting('offline');
    }
    autosaveIn(Math.min(LONGEST_WAIT, 2000 * 2 ** tries++));
  }

  async function autosaved(answer, fields, place) {
    lost = false;
    tries = 0;
    if (showing('offline', 'down')) {
      banner(null);
    }
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      takeOver(told, fields);
      said('', place.saved.replace('#', clock()) + (told.aside ? place.aside.replace('#', told.aside) : ''));
    }
    else if (told.reason === 'other') {
      banner('other');
    }
    else {
      said('off', told.reason === 'moved' ? told.message : place.local + ' ' + (told.message || answer.status), told.reason === 'moved');
    }
  }

  /** The page goes on as that of the draft. */
  function takeOver(told, fields) {
    const before = keyOf(form);
    [['filing', told.filing], ['version', told.version], ['base', told.base]].forEach(([name, value]) => {
      let box = form.querySelector(':scope > input[name="' + name + '"]');
      if (!box) {
        box = document.createElement('input');
        box.type = 'hidden';
        box.name = name;
        form.prepend(box);
      }
      box.value = value;
    });
    saved = fields;
    delete form.dataset.unsaved;
    if (form.dataset.store !== told.filing) {
      form.dataset.store = told.filing;
      localStorage.removeItem(before);
      hold(keyOf(form));
    }
    if (!location.pathname.endsWith(told.address)) {
      history.replaceState(null, '', told.address + location.hash);
    }
    keep();
    if (isDirty()) {
      autosaveIn(PAUSE);
    }
  }

  /* What is typed into a field of another form, [data-kept]: filled in again where the field is still empty */

  const SENT = 'xs-entry-sent';

  function keepField(field) {
    const key = ALL + field.dataset.kept;
    const kept = read(key);
    if (kept && !field.value) {
      field.value = kept.fields[0][1];
      const note = $('[data-kept-note]', field.parentElement);
      note.hidden = false;
      $('[data-time]', note).textContent = time(kept.at);
    }
    field.addEventListener('input', () => {
      if (!field.value) {
        localStorage.removeItem(key);
      }
      else {
        write(key, [[field.name, field.value]]);
      }
    });
    field.form.addEventListener('submit', () => sessionStorage.setItem(SENT, key));
  }

  /** A page that says that it is done has what was sent last. */
  function forgetSent() {
    if ($('[data-done]') && sessionStorage.getItem(SENT)) {
      localStorage.removeItem(sessionStorage.getItem(SENT));
    }
    sessionStorage.removeItem(SENT);
  }

  /* What happens on the page */

  const ACTS = {
    retry: () => pending ? again() : form.dataset.autosave ? autosave() : send('save'),
    merge: () => send('save'),
    theirs: () => $$('input[type="radio"][value="theirs"]', form).forEach((radio) => { radio.checked = true; }),
    restore,
    discard: () => {
      localStorage.removeItem(offered.key);
      banner(null);
      offer();
    },
    signin: (link) => {
      keep();
      leaving = true;
      sessionStorage.setItem(RETURNING, location.pathname + location.search);
      link.href = location.href;
    },
    leave: () => {
      localStorage.removeItem(keyOf(form));
      leaving = true;
    }
  };

  document.addEventListener('click', (event) => {
    const act = event.target.closest('[data-entry-act]');
    if (act) {
      ACTS[act.dataset.entryAct](act);
    }
  });
  document.addEventListener('submit', (event) => {
    if (event.target === form && !event.defaultPrevented) {
      event.preventDefault();
      send(event.submitter ? event.submitter.value : 'save');
    }
    else if (event.target.matches('[action$="/logout"]')) {
      const forget = $('[data-forget] input', event.target);
      leaving = true;
      if (forget.checked) {
        keys(ALL).forEach((key) => localStorage.removeItem(key));
      }
    }
  });
  ['input', 'change', 'entry:rows'].forEach((type) => document.addEventListener(type, (event) => {
    if (form && form.contains(event.target)) {
      later();
    }
  }));
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      keep();
      autosave();
    }
    else if (showing('expired', 'other')) {
      renew().then((who) => {
        if (who === 'same') {
          banner('back');
          autosave();
        }
      }, () => {});
    }
  });
  addEventListener('beforeunload', (event) => isDirty() && event.preventDefault());
  addEventListener('offline', () => form && isDirty() && waiting('offline'));
  addEventListener('online', () => {
    if (pending) {
      again();
    }
    else if (showing('offline')) {
      banner(null);
      autosave();
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => form && form.contains(event.target) && later());

  tidy();
  forgetSent();
  $$('[data-kept]').forEach(keepField);
  begin();
  if (form) {
    offer();
  }
  if (form && location.hash === '#remark') {
    const field = $('.remark')?.parentElement.querySelector('input:not([type=hidden]), select, textarea');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }
  const forget = $('[data-forget]');
  if (forget) {
    forget.hidden = false;
  }
})();
