/**
 * Do something before the page goes to paper, whether it is printed or only shown as it would be.
 * Returns the function that ends this.
 */
export function beforePrinting(work) {
  const paper = matchMedia('print');
  const adapt = () => {
    if (paper.matches) work();
  };
  window.addEventListener('beforeprint', work);
  paper.addEventListener('change', adapt);
  return () => {
    window.removeEventListener('beforeprint', work);
    paper.removeEventListener('change', adapt);
  };
}
