using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SampleApp;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
if (builder.Configuration["FaultAfter"] is { } seconds)
{
    builder.Services.AddHostedService(_ => new Fault(TimeSpan.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)));
}

builder.Build().Run();
