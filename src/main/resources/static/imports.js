/* Columns of an import 认列: at the first column that needs a person, F8 to the next. */
(function () {
  'use strict';
  const asking = () => Array.from(document.querySelectorAll('.wb [data-ask]'));

  /** Scrolls the workbook, and nothing else, to a column. */
  function show(select) {
    const box = select.closest('.wb-s');
    const head = select.closest('th');
    const fixed = box.querySelector('.rn').offsetWidth;
    if (head.offsetLeft < box.scrollLeft + fixed || head.offsetLeft + head.offsetWidth > box.scrollLeft + box.clientWidth) {
      box.scrollLeft = head.offsetLeft - fixed;
    }
  }

  function begin() {
    const first = asking()[0];
    if (first) {
      show(first);
    }
  }

  document.addEventListener('keydown', (event) => {
    const all = asking();
    if (event.key === 'F8' && all.length > 0) {
      event.preventDefault();
      const next = all[(all.indexOf(document.activeElement) + 1) % all.length];
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      show(next);
    }
  });
  document.addEventListener('focusin', (event) => event.target.matches('.wb thead select, .wb thead input') && show(event.target));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.rd a[href^="#field-"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
    }
  });
  document.addEventListener('htmx:afterSettle', begin);
  begin();
})();
