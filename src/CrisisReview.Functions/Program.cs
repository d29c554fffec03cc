using CrisisReview.Functions;
using Microsoft.Extensions.Hosting;

await App.Build(args).RunAsync();
