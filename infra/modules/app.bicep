// The function app on the Flex Consumption plan: no instance while nothing happens but for a moment every five minutes, when the watch over runs looks.
param name string
param location string
param tags object
param packages string
param identityId string
param identityClientId string
param storageAccountName string
param deploymentContainerUrl string
param insightsConnection string

var runtimes = {
  dropin: { name: 'custom', version: '1.0' }
  published: { name: 'dotnet-isolated', version: '10.0' }
}

// The alert on a missed quarterly run knows this schedule: change both together. UTC; Linux has no other zone here.
var quarterlySchedule = '0 0 6 1 1,4,7,10 *'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: runtimes[packages]
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
      }
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    // The host's connection, and the app's own.
    AzureWebJobsStorage__accountName: storageAccountName
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identityClientId
    AZURE_CLIENT_ID: identityClientId
    AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'

    // With sampling, the one line that an alert waits for might be left out.
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
    AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__isEnabled: 'false'

    // Signing in proves the app by its identity, in place of a client secret.
    OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId

    QuarterlySchedule: quarterlySchedule
  }
}

// Nobody deploys with a user name and a password.
resource passwords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [for way in ['ftp', 'scm']: {
  parent: app
  name: way
  properties: { allow: false }
}]

output name string = app.name
output host string = app.properties.defaultHostName
