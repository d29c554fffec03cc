#!/usr/bin/env bash
# Publishes the app and puts it on the function app.
#   infra/deploy.sh                  what APP_PACKAGES says; dropin, the default: the custom handler, self-contained, compiled ahead of time, for linux-x64
#   infra/deploy.sh --published      the same app on Microsoft's own packages, from a feed that has them
#   infra/deploy.sh --package-only   stops when artifacts/*.zip is made; needs no Azure
#   infra/deploy.sh --zip FILE       puts a package on the app that was made before: a roll-back
# Needs the .NET SDK and zip; jq for --published; the Azure CLI, signed in, to deploy.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
packages="${APP_PACKAGES:-dropin}"
package_only=false
zip_file=""
while [[ $# -gt 0 ]]; do
  case "$1" in
    --published) packages=published ;;
    --package-only) package_only=true ;;
    --zip) zip_file="${2:?--zip needs a file}"; shift ;;
    *) sed -n '2,7p' "$0" >&2; exit 2 ;;
  esac
  shift
done

# The build and what was provisioned for it must be of one kind.
if [[ "$package_only" == false && -z "$zip_file" && "${APP_PACKAGES:-$packages}" != "$packages" ]]; then
  echo "The function app was provisioned for the packages '$APP_PACKAGES', this build is '$packages'. azd env set APP_PACKAGES $packages, then azd provision." >&2
  exit 1
fi

package() {
  local out="$root/artifacts/app"
  rm -rf "$out"
  # Packages are those of the committed lock files; what is restored for one platform has a lock file of its own beside the build.
  local restore=(-p:NuGetLockFilePath="obj/$packages.lock.json" -p:RestoreLockedMode=false)
  if [[ "$packages" == published ]]; then
    dotnet publish "$root/src/CrisisReview.Functions" -c Release -p:AzurePackages=published "${restore[@]}" -o "$out"
    # The isolated worker brings its own extensions, and is no custom handler.
    jq 'del(.customHandler, .extensionBundle)' "$out/host.json" > "$out/host.json.new"
    mv "$out/host.json.new" "$out/host.json"
  else
    dotnet restore "$root/src/CrisisReview.Functions" --locked-mode
    dotnet publish "$root/src/CrisisReview.Functions" -c Release -r linux-x64 --self-contained -p:PublishReadyToRun=true "${restore[@]}" -o "$out"
    chmod +x "$out/CrisisReview.Functions"
  fi
  rm -f "$out"/*.pdb "$out"/local.settings.json
  zip_file="$root/artifacts/crisisreview-$packages-$(git -C "$root" rev-parse --short=12 HEAD).zip"
  rm -f "$zip_file"
  (cd "$out" && zip --quiet --recurse-paths "$zip_file" .)
  echo "Package: $zip_file"
}

# The app answers; and whoever has not signed in does not get what is not for everybody.
check() {
  local host="https://${FUNCTION_APP_HOST:?is not set: provision first}"
  curl --silent --show-error --fail --retry 12 --retry-delay 10 --retry-all-errors "$host/api/health"
  echo
  local status
  status="$(curl --silent --output /dev/null --write-out '%{http_code}' "$host/api/policy")"
  if [[ ! "$status" =~ ^(302|401|403)$ ]]; then
    echo "Without a sign-in $host/api/policy answered $status. Stop the app and look at its authentication: az functionapp stop --name $FUNCTION_APP_NAME --resource-group $AZURE_RESOURCE_GROUP" >&2
    exit 1
  fi
}

[[ -n "$zip_file" ]] || package
[[ "$package_only" == false ]] || exit 0
az functionapp deployment source config-zip --name "${FUNCTION_APP_NAME:?is not set: provision first}" \
  --resource-group "${AZURE_RESOURCE_GROUP:?is not set: provision first}" --src "$zip_file"
check
