/* What must be known before the first paint: that scripts run, and how the reader wants pages to look. */
(function (root) {
  'use strict';
  root.classList.add('js');
  ['theme', 'fs', 'density'].forEach(function (name) {
    try {
      var value = localStorage.getItem('xs-' + name);
      if (value) {
        root.setAttribute('data-' + name, value);
      }
    }
    catch (refused) { /* storage is off: the defaults stay */ }
  });
})(document.documentElement);
