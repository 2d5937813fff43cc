using Competition.Scoring;

namespace Competition.Engine;

// What those missed who were rebuilt.
internal sealed partial class EmbeddedHost
{
    // A rebuilt venue has forgotten which voids and restores of other journals concern its facts, or wait for them; a
    // rebuilt contest those that it was about to deliver.
    private void RedeliverSoon(Func<VenueId, bool> from)
    {
        lock (_gate) (_redelivering, _ends) = (Task.WhenAll(_redelivering, Redeliver(from)), _ends + 1);
    }

    private void Ended(Exception e, string actor, Func<Task> wake)
    {
        lock (_gate) _ends++;
        _revival.Ended(e, actor, wake);
    }

    private Task Redeliver(Func<VenueId, bool> from) => _revival.Quietly(() => Task.WhenAll(
        _venues.Where(v => from(v.Key)).Select(v => Redeliver(v.Value))));

    // A journal that cannot be read now is read again: nobody else would tell of its voids.
    private async Task Redeliver(VenueProxy venue)
    {
        while (true)
        {
            try
            {
                await venue.Redeliver();
                return;
            }
            catch (IOException) when (!_revival.IsClosing)
            {
                await Task.Delay(Errands.Breath);
            }
        }
    }
}
