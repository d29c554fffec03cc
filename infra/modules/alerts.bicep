// What somebody must be told of. docs/operations.md says what each means and what to do.
param name string
param location string
param tags object
param workspaceId string
param email string

var rules = [
  {
    id: 'failed-run'
    description: 'A run failed.'
    severity: 1
    query: loadTextContent('../queries/failed-run.kql')
    every: 'PT15M'
    window: 'PT15M'
  }
  {
    id: 'poison-message'
    description: 'A message of the work queue failed as often as the queue allows.'
    severity: 1
    query: loadTextContent('../queries/poison-message.kql')
    every: 'PT15M'
    window: 'PT15M'
  }
  {
    id: 'missed-quarterly-run'
    description: 'A quarter began and the quarterly review was not started.'
    severity: 1
    query: loadTextContent('../queries/missed-quarterly-run.kql')
    every: 'PT6H'
    window: 'P2D'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'CrisisReview'
    enabled: true
    emailReceivers: [{ name: 'on-call', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: '${rule.id}-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: ${rule.id}'
    description: '${rule.description} See docs/operations.md, ${rule.id}.'
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: rule.every
    windowSize: rule.window
    // The tables of the query are made with the first line written to them.
    skipQueryValidation: true
    autoMitigate: false
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]
