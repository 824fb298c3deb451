/* Before the first paint: the reader's own choice of colours, if there is one. */
try { var s = localStorage.getItem("scheme"); if (s) document.documentElement.dataset.scheme = s } catch (e) { /* storage is switched off */ }
