// Everything that CrisisReview needs in Azure: one resource group, no keys, no secrets. docs/operations.md says how to use it.
targetScope = 'subscription'

@description('Names the resource group and everything in it: small letters, digits and hyphens.')
@minLength(1)
@maxLength(24)
param environmentName string

@description('A region that has the Flex Consumption plan and availability zones.')
param location string

@description('The application (client) id of the app registration that people and programs sign in with. infra/sign-in.sh makes it.')
param signInClientId string

@description('Whom alerts and the budget write to.')
param alertEmail string

@description('What a month may cost, in the currency of the subscription, before the budget writes.')
@minValue(1)
param monthlyBudget int = 50

@description('The first day of the month in which the budget was first deployed, yyyy-MM-dd. A budget keeps its start: do not change it later.')
param budgetStart string

@description('What the app was built on: dropin runs as a custom handler, published on the isolated worker.')
@allowed(['dropin', 'published'])
param packages string = 'dropin'

var suffix = take(uniqueString(subscription().id, environmentName, location), 8)
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${environmentName}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    name: environmentName
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: toLower('st${take(replace(environmentName, '-', ''), 14)}${suffix}')
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: 'func-${environmentName}-${suffix}'
    location: location
    tags: tags
    packages: packages
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.name
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    insightsConnection: monitoring.outputs.insightsConnection
  }
}

module signIn 'modules/sign-in.bicep' = {
  name: 'sign-in'
  scope: group
  params: {
    appName: app.outputs.name
    clientId: signInClientId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    name: environmentName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  scope: group
  params: {
    name: 'budget-${environmentName}'
    amount: monthlyBudget
    start: budgetStart
    email: alertEmail
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = app.outputs.name
output FUNCTION_APP_HOST string = app.outputs.host
output APP_PRINCIPAL_ID string = identity.outputs.principalId
output APP_PACKAGES string = packages
