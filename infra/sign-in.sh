#!/usr/bin/env bash
# The app registration that people and programs sign in with. It holds no secret: the app proves itself by its managed identity.
#   infra/sign-in.sh register   makes or updates it, before the first deployment
#   infra/sign-in.sh connect    lets the deployed app use it
# azd runs both. Needs the Azure CLI, signed in as somebody who may register applications.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"

register() {
  local name="CrisisReview ${AZURE_ENV_NAME:?is not set: run this under azd, or export it}"
  local id
  id="$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' --output tsv)"
  if [[ -z "$id" ]]; then
    id="$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)"
  fi
  az ad app update --id "$id" --app-roles "@$here/app-roles.json" --identifier-uris "api://$id" \
    --enable-id-token-issuance true --set api.requestedAccessTokenVersion=2
  az ad sp show --id "$id" --output none 2>/dev/null || az ad sp create --id "$id" --output none
  # Only people and programs that somebody gave a role get in at all.
  az ad sp update --id "$id" --set appRoleAssignmentRequired=true
  azd env set SIGN_IN_CLIENT_ID "$id"
  # A budget keeps the month it was first deployed in.
  if [[ -z "${BUDGET_START:-}" ]]; then
    azd env set BUDGET_START "$(date -u +%Y-%m-01)"
  fi
}

connect() {
  local id="${SIGN_IN_CLIENT_ID:?run infra/sign-in.sh register first}"
  az ad app update --id "$id" --web-redirect-uris "https://${FUNCTION_APP_HOST:?is not set: provision first}/.auth/login/aad/callback"
  local credential
  credential="$(az ad app federated-credential list --id "$id" --query "[?subject=='${APP_PRINCIPAL_ID:?is not set: provision first}'].name" --output tsv)"
  if [[ -z "$credential" ]]; then
    az ad app federated-credential create --id "$id" --output none --parameters "{
      \"name\": \"app-identity-${APP_PRINCIPAL_ID}\",
      \"issuer\": \"https://login.microsoftonline.com/$(az account show --query tenantId --output tsv)/v2.0\",
      \"subject\": \"${APP_PRINCIPAL_ID}\",
      \"audiences\": [\"api://AzureADTokenExchange\"] }"
  fi
}

case "${1:-}" in
  register) register ;;
  connect) connect ;;
  *) echo "usage: infra/sign-in.sh register|connect" >&2; exit 2 ;;
esac
