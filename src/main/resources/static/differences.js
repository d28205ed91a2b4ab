/* Differences: J and K go to the next and the previous one. */
(function () {
  'use strict';
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const by = { j: 1, k: -1 }[event.key.toLowerCase()];
    const all = Array.from(document.querySelectorAll('.diffs a[data-step]'));
    const next = by && all[all.findIndex((link) => link.getAttribute('aria-current') === 'true') + by];
    if (next) {
      event.preventDefault();
      next.click();
    }
  });
}());
