#!/bin/sh
# Chromium without what takes half of a test's time and no test looks at: the suggestions of the
# address bar, two pages for each window, and processes in store for pages yet to come.
#
# It heeds only the last list of features to disable, so the one that Playwright gives is added.
features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess
for argument do
  shift
  case $argument in
    --disable-features=*) features=$features,${argument#*=} ;;
    *) set -- "$@" "$argument" ;;
  esac
done
exec "$CHROMIUM" "$@" "--disable-features=$features"
