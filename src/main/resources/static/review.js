/* Review 审核: keys of the queue, frequent reasons, how many are chosen. */
(function () {
  'use strict';
  const $ = (selector, root) => (root || document).querySelector(selector);
  const $$ = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const READY = performance.now() + 400;

  const press = (key) => $('[aria-keyshortcuts="' + key + '"]');

  const KEYS = {
    j: () => follow('J'),
    k: () => follow('K'),
    enter: () => $('[data-open]') && $('[data-open]').click(),
    a: () => press('A') && press('A').click(),
    r: () => $('#reason') && $('#reason').focus()
  };

  function follow(key) {
    if (press(key)) {
      press(key).click();
    }
  }

  /* A key that is held down, or still down from the page before, decides nothing. */
  document.addEventListener('keydown', (event) => {
    const at = document.activeElement;
    const busy = at && at.matches('input, textarea, select, [contenteditable]');
    const onControl = at && at.matches('a, button, summary');
    const act = KEYS[event.key.toLowerCase()];
    if (!act || !$('[data-queue]') || busy || event.repeat || event.ctrlKey || event.metaKey || event.altKey
      || event.isComposing || performance.now() < READY || (event.key === 'Enter' && onControl)) {
      return;
    }
    event.preventDefault();
    act();
  });

  document.addEventListener('click', (event) => {
    const phrase = event.target.closest('[data-phrase]');
    if (phrase) {
      const reason = $('#reason');
      const said = reason.value.trim();
      reason.value = said ? said.replace(/[。；;.]?$/, '；') + phrase.dataset.phrase : phrase.dataset.phrase;
      reason.dispatchEvent(new Event('input', { bubbles: true }));
      reason.focus();
    }
  });

  /* The chosen one is in sight in the queue, without scrolling the page. */
  const chosen = $('[data-queue] [aria-current]');
  if (chosen) {
    const box = chosen.parentElement;
    box.scrollTop = chosen.offsetTop - box.offsetTop - (box.clientHeight - chosen.offsetHeight) / 2;
  }

  const bulk = $('[data-bulk]');
  if (bulk) {
    const boxes = $$('[name="filing"]:not(:disabled)', bulk);
    const all = $('[data-all]', bulk);
    const go = $('[data-go]', bulk);
    const show = () => {
      const chosen = boxes.filter((box) => box.checked).length;
      $('[data-n]', go).textContent = go.dataset.text.replace('#', chosen);
      go.disabled = chosen === 0;
      all.checked = chosen > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
      all.disabled = boxes.length === 0;
    };
    all.addEventListener('change', () => {
      boxes.forEach((box) => { box.checked = all.checked; });
      show();
    });
    bulk.addEventListener('change', show);
    show();
  }
})();
