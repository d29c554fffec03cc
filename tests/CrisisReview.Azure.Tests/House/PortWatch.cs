namespace CrisisReview.Azure.Tests.House;

/// <summary>Called before every call of a watched port, with the call's name; it may wait, or throw in the port's place.</summary>
internal delegate Task PortWatch(string call);
