/* Text intake 文本采集: keys, what goes with what, and sending what is decided as it is decided. */
(function () {
  'use strict';
  const $ = (selector, root) => (root || document).querySelector(selector);
  const $$ = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const box = $('[data-intake]');
  if (!box) {
    return;
  }
  const form = $('#intake-figures');
  const all = $$('.ik', form);
  const said = $('[data-said]', form);
  const dirty = new Set();
  let at = -1;
  let timer = 0;
  let sending = null;

  const markOf = (figure) => document.getElementById('at-' + figure.dataset.n);

  function go(to, quiet) {
    if (to < 0 || to >= all.length) {
      return;
    }
    const before = all[at];
    if (before) {
      before.classList.remove('ik-now');
      const left = markOf(before);
      if (left) {
        left.classList.remove('ik-now');
      }
    }
    at = to;
    const figure = all[at];
    figure.classList.add('ik-now');
    const mark = markOf(figure);
    if (mark) {
      mark.classList.add('ik-now');
      const text = $('.ik-text');
      if (text.scrollHeight > text.clientHeight) {
        text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
      }
    }
    if (!quiet) {
      figure.focus({ preventScroll: true });
      figure.scrollIntoView({ block: 'nearest' });
    }
  }

  const decisionOf = (figure) => figure.dataset.d || '';
  const decided = (figure) => decisionOf(figure) !== '';

  function nextOpen() {
    const ahead = all.findIndex((figure, index) => index > at && !decided(figure));
    go(ahead >= 0 ? ahead : Math.min(at + 1, all.length - 1));
  }

  function decide(figure, decision) {
    const radio = $('input[type=radio][value="' + decision + '"]', figure);
    if (radio && !figure.disabled) {
      radio.checked = true;
      radio.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  /* What other parts of the text have is counted as the page says. */
  const by = (decision) => all.filter((figure) => decisionOf(figure) === decision).length;
  const places = { take: $('[data-taken]', form), leave: $('[data-left]', form), '': $('[data-open]', form) };
  const elsewhere = {};
  Object.entries(places).forEach(([decision, place]) => {
    elsewhere[decision] = place ? Number(place.textContent) - by(decision) : 0;
  });

  function count() {
    Object.entries(places).forEach(([decision, place]) => { place.textContent = elsewhere[decision] + by(decision); });
    const progress = $('progress', form);
    progress.value = progress.max - elsewhere[''] - by('');
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  }

  async function send() {
    if (sending || dirty.size === 0) {
      return;
    }
    const now = Array.from(dirty);
    dirty.clear();
    const body = new URLSearchParams({ version: box.dataset.version });
    now.forEach((figure) => $$('input[name], select[name]', figure).forEach((one) => {
      if (one.type !== 'radio' || one.checked) {
        body.set(one.name, one.value);
      }
    }));
    sending = fetch(box.dataset.keep, { method: 'POST', body, redirect: 'manual',
      headers: { [$('meta[name="_csrf_header"]').content]: $('meta[name="_csrf"]').content } });
    try {
      const answer = await sending;
      if (answer.status === 409) {
        said.textContent = box.dataset.moved;
        return;
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      said.textContent = box.dataset.saved;
    } catch (failure) {
      now.forEach((figure) => dirty.add(figure));
      said.textContent = box.dataset.unsaved;
      later(5000);
    } finally {
      sending = null;
      if (dirty.size > 0) {
        later(400);
      }
    }
  }

  form.addEventListener('change', (event) => {
    const figure = event.target.closest('.ik');
    if (!figure) {
      return;
    }
    if (event.target.type === 'radio') {
      figure.dataset.d = event.target.value;
      const mark = markOf(figure);
      if (mark) {
        mark.dataset.d = event.target.value;
      }
      count();
    }
    dirty.add(figure);
    later(300);
  });

  form.addEventListener('focusin', (event) => {
    const index = all.indexOf(event.target.closest('.ik'));
    if (index >= 0 && index !== at) {
      go(index, true);
    }
  });

  /* What the script has kept need not be sent again with the draft. */
  form.addEventListener('submit', () => {
    all.filter((figure) => !dirty.has(figure)).forEach((figure) => { figure.disabled = true; });
    setTimeout(() => all.forEach((figure) => { figure.disabled = figure.dataset.d === 'filed'; }), 0);
  });

  function other(figure, button) {
    if (button && !figure.disabled) {
      const indicator = $('input[list]', figure);
      indicator.value = button.dataset.ikOther;
      indicator.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  box.addEventListener('click', (event) => {
    const button = event.target.closest('[data-ik-other]');
    if (button) {
      other(button.closest('.ik'), button);
      return;
    }
    const link = event.target.closest('a[href^="#figure-"], a[href^="#at-"]');
    if (link) {
      const number = link.getAttribute('href').replace(/\D+/, '');
      const index = all.findIndex((figure) => figure.dataset.n === number);
      if (index >= 0) {
        event.preventDefault();
        go(index);
      }
    }
  });

  function change(figure) {
    const field = $('.ik-f .in', figure);
    field.focus();
    field.select();
  }

  /* What is taken is of an indicator: where none is chosen, that is asked first. */
  function take(figure) {
    if (!figure.disabled && $('input[list]', figure).value.trim() === '') {
      change(figure);
      return;
    }
    decide(figure, 'take');
    nextOpen();
  }

  const ACTS = {
    a: (figure) => take(figure),
    r: (figure) => { decide(figure, 'leave'); nextOpen(); },
    u: (figure) => decide(figure, ''),
    e: (figure) => change(figure),
    j: () => go(at + 1),
    k: () => go(at - 1),
    1: (figure) => other(figure, $$('[data-ik-other]', figure)[0]),
    2: (figure) => other(figure, $$('[data-ik-other]', figure)[1])
  };

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
      return;
    }
    const field = event.target.closest('.ik-f .in');
    if (field && (event.key === 'Escape' || (event.key === 'Enter' && field.tagName === 'INPUT'))) {
      event.preventDefault();
      const figure = field.closest('.ik');
      figure.focus({ preventScroll: true });
      if (event.key === 'Enter') {
        ACTS.a(figure);
      }
      return;
    }
    const typing = event.target.matches('input:not([type=radio]), textarea, select, [contenteditable]');
    const act = ACTS[event.key.toLowerCase()];
    if (!act || typing || (event.repeat && !'jk'.includes(event.key.toLowerCase()))) {
      return;
    }
    event.preventDefault();
    if (at < 0) {
      go(0);
    }
    act(all[at]);
  });

  addEventListener('beforeunload', () => { if (dirty.size > 0) { send(); } });
  const first = all.findIndex((figure) => !decided(figure));
  if (all.length > 0) {
    go(first >= 0 ? first : 0, true);
    if (location.hash === '') {
      all[at].focus({ preventScroll: true });
    }
  }
}());
