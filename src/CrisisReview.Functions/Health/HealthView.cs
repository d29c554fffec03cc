using CrisisReview.Azure;

namespace CrisisReview.Functions.Health;

internal sealed record HealthView(string Status, string Version, string Runtime, IReadOnlyList<ServiceHealth> Storage);
