import json,sys
ev=json.load(open(sys.argv[1]))['traceEvents'] if len(sys.argv)>1 else None
min_ms=float(sys.argv[2]) if len(sys.argv)>2 else 4
# find navigation start of the reader page
nav=[e for e in ev if e['name']=='navigationStart' and 'reader.html' in json.dumps(e['args']) or e['name']=='navigationStart' and 'plain.html' in json.dumps(e['args'])]
n=nav[-1]; t0=n['ts']; pid=n['pid']
threads={(e['pid'],e['tid']):e['args']['name'] for e in ev if e['name']=='thread_name'}
rows=[]
stop=t0+1000*float(sys.argv[3]) if len(sys.argv)>3 else t0+900000
for e in ev:
    if e.get('ph')=='X' and e.get('dur',0)>=min_ms*1000 and t0<=e['ts']<stop:
        th=threads.get((e['pid'],e['tid']),'?')
        d=e.get('args',{}).get('data') or {}
        if not isinstance(d,dict): d={}
        info=' '.join(str(d.get(k)).split('/')[-1][:40] for k in ('functionName','url','type','elementCount') if d.get(k) is not None)
        ec=e.get('args',{}).get('elementCount')
        tdur=e.get('tdur',0)/1000
        rows.append((e['ts'],e['pid'],th,e['name'],e['dur']/1000,tdur,info+(' els %s'%ec if ec else '')))
rows.sort()
for r in rows:
    if r[3] in('ThreadControllerImpl::RunTask','RunTask'): continue
    print(f"{(r[0]-t0)/1000:7.1f} {'*' if r[1]==pid else ' '} {r[2][:22]:22} {r[3][:38]:38} {r[4]:6.1f} cpu {r[5]:6.1f} {r[6]}")
