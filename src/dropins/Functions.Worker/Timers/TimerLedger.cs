using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Keeps the record of one timer, in the file <c>{folder}/{name}.json</c> or, without a folder, in memory.</summary>
internal sealed class TimerLedger(string? folder, string name)
{
    private readonly string? _file = folder is null ? null : Path.Combine(folder, $"{name}.json");

    private TimerRecord? _record;

    /// <summary>Null where the timer has never been seen.</summary>
    /// <exception cref="InvalidOperationException">The file is damaged.</exception>
    public async Task<TimerRecord?> ReadAsync(CancellationToken cancellation)
    {
        if (_file is null || !File.Exists(_file))
        {
            return _record;
        }

        try
        {
            return JsonSerializer.Deserialize<TimerRecord>(await File.ReadAllBytesAsync(_file, cancellation));
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"The timer record {_file} is damaged: {e.Message} Delete it; the timer then starts anew.", e);
        }
    }

    /// <summary>Writes beside the file and moves, so that a kill leaves the old record or the new.</summary>
    public async Task WriteAsync(TimerRecord record, CancellationToken cancellation)
    {
        _record = record;
        if (_file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            await File.WriteAllBytesAsync(_file + ".new", JsonSerializer.SerializeToUtf8Bytes(record), cancellation);
            File.Move(_file + ".new", _file, overwrite: true);
        }
    }
}
